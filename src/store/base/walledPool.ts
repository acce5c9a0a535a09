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
  const query: Query = async (text, values) => {
    if (/^(begin$|start transaction)/.test(text)) {
      isOpen = true;
      return ask(beginBehind(wall, text));
    }
    if (text === 'commit' || text === 'rollback') isOpen = false;
    else if (!isOpen) return alone(ask, wall, [text, values]);
    return ask(text, values);
  };
  // A connection that is given back in the middle of a transaction would show its next user what it showed the last one.
  return { query, release: (error) => client.release(isOpen ? true : error) };
}

async function alone(ask: Query, wall: Wall, statement: Parameters<Query>): Promise<pg.QueryResult> {
  await ask(beginBehind(wall, 'begin'));
  try {
    const result = await ask(...statement);
    await ask('commit');
    return result;
  } catch (error) {
    await ask('rollback').catch(() => undefined);
    throw error;
  }
}
