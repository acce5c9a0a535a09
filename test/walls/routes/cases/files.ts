import { keepFile } from '../../../../src/actions/ledger/files/keepFile.ts';
import { taken } from '../../ground/house.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import type { Asked, RouteCases } from '../routeCase.ts';

const text = `${marks.team} said this.\n`;

/** Files of a team. */
export const fileCases: RouteCases = {
  'PUT /api/ledger/files': [{ asks: () => ({ raw: text, fields: { name: 'said.txt' } }), elsewhere: 200 }],
  'GET /api/ledger/files/:hash': [{ asks: theirFile, shows: 'team' }],
  'GET /api/ledger/files/:hash/state': [{ asks: theirFile, shows: 'team' }],
};

/** Brings a file to the team. */
async function theirFile({ team }: ServedTown): Promise<Asked> {
  const bytes = [Buffer.from(`${marks.team} keeps this.\n`)];
  const name = `${marks.team}.txt`;
  const { hash } = taken(await keepFile(team.stage.context, { name, bytes: each(bytes) }, 1_000_000));
  return { fields: { hash } };
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
