import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getStanding as endpoint } from '../../../contract/account/operator.ts';
import { type KeptLetter, listLetters } from '../../../store/account/letters.ts';
import { getVersions } from '../../../store/account/operator/storage.ts';
import { getUpkeep } from '../../../store/account/operator/upkeep.ts';
import type { Operating } from '../../base/context.ts';
import { mostLetters } from './listLetters.ts';

type Standing = ResponseOf<typeof endpoint>;

/** What the process knows of itself. */
export type Running = {
  readonly troubles: Standing['troubles'];
  readonly hasMail: boolean;
  readonly versions: Pick<Standing['versions'], 'cairn' | 'node' | 'wire'>;
};

/** How this Cairn is: its health, mail, backups and versions. */
export async function getStanding(
  { store, who }: Operating,
  { troubles, hasMail, versions }: Running,
): Promise<Standing> {
  const [letters, upkeep, stored] = await Promise.all([
    listLetters(store.db, mostLetters),
    getUpkeep(store.db, who),
    getVersions(store, who),
  ]);
  return {
    troubles,
    mail: { isSet: hasMail, waiting: letters.length, lastFailure: findFailure(letters) },
    backups: { last: upkeep['last-backup'], lastTest: upkeep['last-restore-test'] },
    versions: { ...versions, engine: store.engine, ...stored },
  };
}

function findFailure(letters: readonly KeptLetter[]): Standing['mail']['lastFailure'] {
  const failed = letters.find(({ error }) => error !== null);
  return failed === undefined ? null : { at: failed.createdAt, said: failed.error ?? '' };
}
