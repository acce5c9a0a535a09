import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { type Store, transactOn } from './database.ts';
import { migrate } from './migrate.ts';
import type { Schema } from '../schema.ts';

/** PostgreSQL's 64-bit and exact numbers arrive as text; all of ours are whole numbers under 2^53. */
const numberTypes = { bigint: 20, numeric: 1700 } as const;

/** Opens the database at `url` (postgres://…) and brings it up to date. */
export async function openPostgres(url: string): Promise<Store | Refusal<'unreachable' | 'newer data'>> {
  if (!URL.canParse(url))
    return refuse('unreachable', 'DATABASE_URL is no URL. Write it as postgres://user:password@host:5432/database.');
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // A connection that breaks while nobody uses it is replaced on the next question; unheard, it would end the process.
  pool.on('error', () => undefined);
  const writer = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const refused = (await reach(pool, url)) ?? (await migrate(writer, 'postgres'));
  if (refused === undefined) {
    return {
      engine: 'postgres',
      place: withoutPassword(url),
      db: writer,
      transact: transactOn(writer, 'postgres'),
      close: () => writer.destroy(),
    };
  }
  await writer.destroy();
  return refused;
}

async function reach(pool: pg.Pool, url: string): Promise<Refusal<'unreachable'> | undefined> {
  try {
    await pool.query('select 1');
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'unreachable',
      `Cairn could not reach the database at ${withoutPassword(url)}: ${reason}. Check DATABASE_URL and that the server runs.`,
    );
  }
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === numberTypes.bigint || type === numberTypes.numeric ? Number : pg.types.getTypeParser(type, format as 'text');

function withoutPassword(url: string): string {
  const place = new URL(url);
  place.password = '';
  return place.href;
}
