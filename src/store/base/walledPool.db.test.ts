import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../../test/harness/postgres.ts';
import { only } from '../../../test/stage/seed.ts';
import type { AccountId, WorkspaceId } from '../../core/base/id.ts';
import { closedWall, type Wall } from './wall.ts';
import { walledPool } from './walledPool.ts';

const server = inject('postgresUrl');

const adas: Wall = { ...closedWall, workspaceId: 'AdasPlace' as WorkspaceId, accountId: 'Ada' as AccountId };
const bens: Wall = { ...closedWall, accountId: 'Ben' as AccountId };

describe.skipIf(server === null)('a pool behind a wall', () => {
  let pool: pg.Pool;

  beforeAll(async () => {
    // With a single connection, everybody gets the one that was used before.
    pool = new pg.Pool({ connectionString: await freshDatabase(server ?? ''), max: 1, pipeline: true });
  });

  afterAll(async () => pool.end());

  beforeEach(async () => {
    await pool.query('drop table if exists kept');
    await pool.query('create table kept (word text)');
  });

  /** Does `work` on the connection as Kysely would, and gives it back. */
  async function using<Answer>(wall: Wall, work: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
    const client = await walledPool(pool, wall).connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  test('says for whom a statement is that stands alone', async () => {
    expect(await using(adas, told)).toEqual({ workspace: 'AdasPlace', account: 'Ada', operator: '', guest: '' });
  });

  test('says it once for a whole transaction, savepoints included', async () => {
    const seen = await using(adas, async (client) => {
      await client.query('begin');
      await client.query('savepoint one');
      await client.query('select nonsense').catch(() => undefined);
      await client.query('rollback to savepoint one');
      const within = await told(client);
      await client.query('commit');
      return within;
    });
    expect(seen.account).toBe('Ada');
  });

  test('says it in a transaction that begins with its own words', async () => {
    const seen = await using(adas, async (client) => {
      await client.query('start transaction isolation level serializable read only');
      const [within, level] = [await told(client), await client.query('show transaction_isolation')];
      await client.query('rollback');
      return { account: within.account, ...level.rows[0] };
    });
    expect(seen).toEqual({ account: 'Ada', transaction_isolation: 'serializable' });
  });

  test.each(['commit', 'rollback'])('says it again after a %s', async (end) => {
    const seen = await using(adas, async (client) => {
      await client.query('begin');
      await client.query(end);
      const between = await told(client);
      await client.query('begin');
      const within = await told(client);
      await client.query('commit');
      return [between.account, within.account];
    });
    expect(seen).toEqual(['Ada', 'Ada']);
  });

  test('shows the next user nothing of a transaction that was left open', async () => {
    await using(adas, async (client) => {
      await client.query('begin');
      expect((await told(client)).workspace).toBe('AdasPlace');
    });
    expect(await using(bens, told)).toEqual({ workspace: '', account: 'Ben', operator: '', guest: '' });
  });

  test('says it still where a transaction begins within another, which the first commit ends', async () => {
    const seen = await using(adas, async (client) => {
      await client.query('begin');
      await client.query('begin');
      const within = await told(client);
      await client.query('commit');
      return [within.account, (await told(client)).account];
    });
    expect(seen).toEqual(['Ada', 'Ada']);
  });

  test('keeps what a statement alone has written, and nothing of a transaction that was taken back', async () => {
    await using(adas, async (client) => {
      await client.query('insert into kept values ($1)', ['alone']);
      await client.query('begin');
      await client.query('insert into kept values ($1)', ['taken back']);
      await client.query('rollback');
    });
    expect((await pool.query('select word from kept')).rows).toEqual([{ word: 'alone' }]);
  });

  test('goes on after a statement that fails, alone or in a transaction', async () => {
    const seen = await using(adas, async (client) => {
      await expect(client.query('select nonsense')).rejects.toThrow('nonsense');
      const afterOne = await told(client);
      await client.query('begin');
      await expect(client.query('select nonsense')).rejects.toThrow('nonsense');
      await client.query('rollback');
      return [afterOne.account, (await told(client)).account];
    });
    expect(seen).toEqual(['Ada', 'Ada']);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('leaves nothing said to whoever uses the connection next', async () => {
    await using(adas, told);
    expect(await using(bens, told)).toEqual({ workspace: '', account: 'Ben', operator: '', guest: '' });
    await using(adas, async (client) => {
      await client.query('begin');
      await client.query('select nonsense').catch(() => undefined);
      await client.query('rollback');
    });
    expect(await using(closedWall, told)).toEqual({ workspace: '', account: '', operator: '', guest: '' });
    expect(await told(pool)).toEqual({ workspace: '', account: '', operator: '', guest: '' });
  });

  test('asks nothing for a wall that is made of anything but ids', async () => {
    const crooked = { ...closedWall, accountId: "Ada'; drop table kept; --" as AccountId };
    await expect(using(crooked, told)).rejects.toThrow('ids and hashes only');
    expect((await pool.query('select word from kept')).rows).toEqual([]);
  });

  test('stays open when it is ended: its connections are another pool’s', async () => {
    await walledPool(pool, adas).end();
    expect((await using(adas, told)).account).toBe('Ada');
  });
});

type Told = Readonly<Record<'workspace' | 'account' | 'operator' | 'guest', string>>;

/** What the transaction in which it is asked has said. */
async function told(client: Pick<pg.PoolClient, 'query'>): Promise<Told> {
  const setting = (name: keyof Told): string => `coalesce(current_setting('cairn.${name}', true), '') as ${name}`;
  const asked = (['workspace', 'account', 'operator', 'guest'] as const).map(setting);
  const { rows } = await client.query<Told>(`select ${asked.join(', ')}`);
  return only(rows);
}
