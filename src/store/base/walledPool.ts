import type pg from 'pg';
import { beginBehind, type Wall } from './wall.ts';

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;

/**
 * A pool as Kysely's PostgresDialect takes it, whose every transaction begins by saying for whom it is. A statement outside
 * of a transaction gets one of its own.
 */
export const walledPool = (pool: pg.Pool, wall: Wall): pg.Pool =>
  ({
    options: pool.options,
    connect: async () => walled(await pool.connect(), wall),
    end: () => Promise.resolve(),
  }) as unknown as pg.Pool;

function walled(client: pg.PoolClient, wall: Wall): Pick<pg.PoolClient, 'release'> & { readonly query: Query } {
  const ask: Query = (text, values) => client.query(text, values);
  let isOpen = false;
  let begun: Promise<unknown> = Promise.resolve();
  const query: Query = async (text, values) => {
    if (/^(begin$|start transaction)/.test(text)) {
      isOpen = true;
      begun = ask(beginBehind(wall, text));
      // Nobody waits for it: the first statement goes along with it, and fails where it has failed.
      begun.catch(() => undefined);
      return nothing;
    }
    if (text === 'commit' || text === 'rollback') isOpen = false;
    else if (!isOpen) return alone(ask, wall, [text, values]);
    const [, result] = await Promise.all([begun, ask(text, values)]);
    return result;
  };
  // A connection that is given back in the middle of a transaction would show its next user what it showed the last one.
  return { query, release: (error) => client.release(isOpen ? true : error) };
}

const nothing: pg.QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] };

/** All of it goes in one way there and back; where the statement fails, its end takes back what there is. */
async function alone(ask: Query, wall: Wall, statement: Parameters<Query>): Promise<pg.QueryResult> {
  const begin = beginBehind(wall, 'begin');
  const [, result] = await Promise.all([ask(begin), ask(...statement), ask('commit')]);
  return result;
}
