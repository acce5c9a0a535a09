import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { isBusy } from './trouble.ts';

/** The one right to write a data file. The operating system takes it back when the process ends, however it ends. */
export type Lock = { readonly announce: (address: string) => void; readonly release: () => void };

/** Takes the lock beside the data file at `path`, or says which process has it. */
export function takeLock(path: string): Lock | Refusal<'in use'> {
  const holder = `${path}.process`;
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = delete; begin exclusive;');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    return inUse(path, holder);
  }
  const announce = (address: string): void =>
    writeFileSync(holder, address === '' ? `${process.pid}` : `${process.pid} at ${address}`);
  announce('');
  return {
    announce,
    release: () => {
      rmSync(holder, { force: true });
      lock.close();
    },
  };
}

/** The address at which the process that holds the lock of a data file serves, where it told one. */
export const findHolderAddress = (path: string): string | undefined =>
  / at (http:\S+)$/.exec(readHolder(`${path}.process`))?.[1];

function inUse(path: string, holder: string): Refusal<'in use'> {
  return refuse(
    'in use',
    `Another Cairn (process ${readHolder(holder)}) is using ${path}. Use that one, stop it, or name another folder with --data.`,
  );
}

function readHolder(holder: string): string {
  try {
    return readFileSync(holder, 'utf8');
  } catch {
    return 'unknown';
  }
}
