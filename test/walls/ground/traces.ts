import { idShape, type WorkspaceId } from '../../../src/core/base/id.ts';
import { marks, type Traces } from './marks.ts';
import type { KeptRow } from './rows.ts';
import type { Town } from './town.ts';

/** Collects what would give something of the town away: marks, ids, addresses, and hashes that nobody is ever told. */
export async function collectTraces(town: Town): Promise<Traces> {
  const rows = await town.house.rows();
  const { vic } = town.people;
  const known = new Set([...idsOpenToAll(rows, town), ...idsOfPeople(rows)]);
  const idsOf = (id: WorkspaceId): readonly string[] =>
    idsIn(
      rows.filter(({ text }) => text.includes(id)),
      known,
    );
  const home = idsOf(town.home.id);
  return {
    team: [marks.team, ...idsOf(town.team.id).filter((id) => !home.includes(id))],
    home: [marks.home, ...home, town.home.suggestionId, town.home.tokenId],
    report: [marks.report, town.home.reportId],
    mail: [marks.mail, vic.account.email],
    secret: [
      ...hashesIn(rows.filter(({ table, text }) => table !== 'sign_in' || text.includes(vic.account.id))),
      ...Object.values(town.home.tokens),
    ],
  };
}

/** Accounts are named to whoever reads what they wrote. */
const idsOfPeople = (rows: readonly KeptRow[]): readonly string[] =>
  idsIn(
    rows.filter(({ table }) => table === 'account'),
    new Set(),
  );

/** Everybody may know a publication that is open, and its notes. */
const idsOpenToAll = (rows: readonly KeptRow[], { team, wandas }: Town): readonly string[] =>
  [team.open, team.unlisted, wandas].flatMap(({ publication: { id } }) => [
    id,
    ...rows
      .filter(({ table, text }) => table === 'edition' && text.includes(id))
      .map(({ text }) => String((JSON.parse(text) as { readonly note_id: unknown }).note_id)),
  ]);

const idsIn = (rows: readonly KeptRow[], known: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    rows
      .flatMap(({ text }) => Object.values(JSON.parse(text) as Record<string, unknown>))
      .filter((cell) => typeof cell === 'string')
      .filter((cell) => idShape.test(cell) && !known.has(cell)),
  ),
];

/** A version of a record is named by its hash to whoever reads it. */
const hashesIn = (rows: readonly KeptRow[]): readonly string[] =>
  rows.flatMap(({ text }) =>
    Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([column, cell]) =>
      /(?<!^version)_hash$|^(secret|backup_codes)$/.test(column) && typeof cell === 'string' ? [cell] : [],
    ),
  );
