import { join } from 'node:path';
import { type Context, freshId, openWorld } from '../../src/actions/base/context.ts';
import { appendRevisions, type Saying } from '../../src/actions/ledger/append.ts';
import { defaultPreferences } from '../../src/core/account/learner.ts';
import { formatDay, day } from '../../src/core/base/day.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { findKind } from '../../src/core/kinds.ts';
import { insertLocalOwner } from '../../src/store/account/owners.ts';
import type { Store } from '../../src/store/base/database.ts';
import { openPostgres } from '../../src/store/base/openPostgres.ts';
import { openSqlite } from '../../src/store/base/openSqlite.ts';
import { closedWall, wallOf } from '../../src/store/base/wall.ts';
import { asApp, freshDatabase, startPostgres } from '../../test/harness/postgres.ts';
import type { Ground } from './bench.ts';
import { emptyFolder } from './folders.ts';
import { openRandom, pick, type Random } from '../seed/random.ts';
import { inventNote } from '../seed/texts.ts';

/** Lets `work` measure over an empty store of each database in turn, and puts the database behind its name. */
export async function onBoth<Answer>(
  ground: Ground,
  work: (context: Context, name: string) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const file = await openSqlite(join(emptyFolder(ground), 'cairn.db'));
  const postgres = await startPostgres();
  try {
    const ownerUrl = await freshDatabase(postgres.url);
    const database = await openPostgres({ url: asApp(ownerUrl), ownerUrl, walled: true });
    if (isRefusal(file) || isRefusal(database)) throw new Error('a store does not open');
    const answers = [...(await onOne(file, 'SQLite', work)), ...(await onOne(database, 'PostgreSQL', work))];
    return answers;
  } finally {
    await postgres.stop();
  }
}

async function onOne<Answer>(
  store: Store,
  name: string,
  work: (context: Context, name: string) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const world = openWorld();
  const owner = { workspaceId: freshId<'workspace'>(world), learnerId: freshId<'learner'>(world) };
  const own = store.behind({ ...closedWall, workspaceId: owner.workspaceId });
  const preferences = defaultPreferences('UTC');
  const scope = await own.transact((tx) => insertLocalOwner(tx, { ...owner, preferences, createdAt: world.now() }));
  const answers = await work({ ...world, scope, store: store.behind(wallOf(scope)) }, name);
  await store.close();
  return answers;
}

const teams = 500;

/** Says that many records, in slices through the log: teams, and impacts with three links each. */
export async function fillLedger(context: Context, records: number): Promise<readonly RecordId[]> {
  const random = openRandom(4);
  const impacts: RecordId[] = [];
  const teamIds = await sayAll(
    context,
    Array.from({ length: teams }, (_, at) => ({
      kind: 'team',
      fields: { name: `Team ${at}`, function: 'engineering' },
    })),
  );
  while (impacts.length + teams < records) {
    const count = Math.min(1_000, records - teams - impacts.length);
    const said = Array.from({ length: count }, (_, at) => impactOf(random, at + impacts.length, { teamIds, impacts }));
    impacts.push(...(await sayAll(context, said)));
  }
  return impacts;
}

type Said = Pick<Saying, 'fields'> & { readonly kind: string };

function impactOf(
  random: Random,
  number: number,
  { teamIds, impacts }: { readonly teamIds: readonly RecordId[]; readonly impacts: readonly RecordId[] },
): Said {
  const { front, back, why } = inventNote(random, number);
  const earlier = impacts.length === 0 ? [] : [pick(random, impacts)];
  return {
    kind: 'impact',
    fields: {
      what: front,
      teams: [...new Set([pick(random, teamIds), pick(random, teamIds)])],
      changed: ['behaviour'],
      before: back,
      after: why === '' ? 'It is otherwise now.' : why,
      changedOn: formatDay(day(18_000 + Math.floor(random() * 2_500))),
      followedFrom: earlier,
    },
  };
}

const sayAll = (context: Context, said: readonly Said[]): Promise<readonly RecordId[]> =>
  context.store.transact(async (tx) => {
    const sayings = said.map(({ kind: name, fields }, at): Saying => {
      const kind = findKind(name);
      if (kind === undefined) throw new Error(`there is no kind ${name}`);
      const standing = at % 4 === 0 ? 'draft' : 'kept';
      return { id: freshId(context), kind, before: null, standing, means: 'import', fields };
    });
    return (await appendRevisions(context, tx, sayings)).map(({ id }) => id);
  });
