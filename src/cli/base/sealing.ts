import { readFileSync } from 'node:fs';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import type { Seal, SealKey } from '../../core/base/seal.ts';
import type { Call } from './command.ts';
import { askSecret } from './secret.ts';

/** The options that say for whom a file is encrypted. */
export const sealOptions = {
  encrypt: { type: 'boolean' },
  recipient: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
} as const;

/** The options that open an encrypted file. */
export const keyOptions = { identity: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const;

/** For whom a call wants a file encrypted; null for nobody. A passphrase is asked for where there is a terminal. */
export async function findSeal({ values }: Call): Promise<Seal | null | Refusal> {
  const recipients = [values['recipient'] ?? []].flat().map(String);
  const file = values['passphrase-file'];
  if (recipients.length > 0 && file !== undefined)
    return refuse('two ways', 'Give --recipient or --passphrase-file, not both: a file is encrypted in one way.');
  if (recipients.length > 0) return { kind: 'recipients', recipients };
  if (typeof file === 'string') return readPassphrase(file);
  return values['encrypt'] === true ? askPassphraseTwice() : null;
}

/** The key a call gives for an encrypted file. A passphrase is asked for where there is a terminal. */
export async function findKey({ values }: Call): Promise<SealKey | Refusal> {
  const { identity } = values;
  const file = values['passphrase-file'];
  if (typeof identity === 'string') {
    const text = readText(identity);
    return isRefusal(text) ? text : { kind: 'identity file', text };
  }
  if (typeof file === 'string') return readPassphrase(file);
  if (!process.stdin.isTTY) return noKey;
  const passphrase = await askSecret('This file is encrypted. Its passphrase:');
  return passphrase === undefined ? stopped : { kind: 'passphrase', passphrase };
}

async function askPassphraseTwice(): Promise<Seal | Refusal> {
  if (!process.stdin.isTTY) return noSeal;
  const passphrase = await askSecret(
    'A passphrase to encrypt with, 12 characters or more. Without it, nothing comes back:',
  );
  if (passphrase === undefined) return stopped;
  const again = await askSecret('Once more:');
  return again === passphrase
    ? { kind: 'passphrase', passphrase }
    : refuse('not the same', 'The two are not the same. Nothing was written; try again.');
}

function readPassphrase(path: string): (Seal & SealKey) | Refusal {
  const text = readText(path);
  if (isRefusal(text)) return text;
  const [passphrase = ''] = text.split(/\r?\n/);
  return passphrase === ''
    ? refuse('empty', `The first line of ${path} is empty. Write the passphrase there.`)
    : { kind: 'passphrase', passphrase };
}

function readText(path: string): string | Refusal {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('unreadable', `Cairn could not read ${path}: ${reason}.`);
  }
}

const noSeal = refuse(
  'no seal',
  'There is no terminal to ask for a passphrase. Give --recipient age1… or --passphrase-file FILE.',
);

const noKey = refuse('no key', 'This file is encrypted. Give its key with --identity FILE or --passphrase-file FILE.');

const stopped = refuse('stopped', 'Stopped. Nothing was changed.');
