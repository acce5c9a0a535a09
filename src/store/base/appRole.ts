import pg from 'pg';
import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** What keeps a role from serving the app. */
export type RoleRefusal = Refusal<'unfit role'>;

/**
 * Makes the role of `url` the app's: it may read and write rows and owns nothing, so that row-level security holds for
 * it. A role that is not there yet is made; one that could go round the walls is refused.
 */
export async function admitApp(owner: pg.Pool, url: string): Promise<RoleRefusal | undefined> {
  const client = await owner.connect();
  try {
    // Two that start at once would change the same rights at once, which PostgreSQL refuses: they go one after the other.
    await client.query(`begin; select pg_advisory_xact_lock(${admission})`);
    const refused = await admit(client, url);
    await client.query('commit');
    return refused;
  } finally {
    client.release(true);
  }
}

/** A number of our own, for whoever lets the app's role in. */
const admission = 2_603_020_900;

async function admit(owner: pg.PoolClient, url: string): Promise<RoleRefusal | undefined> {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username);
  const { rows } = await owner.query<Standing>(standingOf, [name]);
  const [standing] = rows;
  if (standing?.is_owner === true) return sameRole(name);
  if (standing?.is_above === true) return aboveWalls(name);
  if (standing === undefined) await makeRole(owner, name, decodeURIComponent(password));
  await owner.query(grantsTo(pg.escapeIdentifier(name)));
  return undefined;
}

/** Refuses a role that row-level security would not hold back. */
export async function checkAppRole(app: pg.Pool): Promise<RoleRefusal | undefined> {
  const { rows } = await app.query<Standing & { name: string }>(
    `select current_user as name, is_above, exists (select from pg_tables
       where schemaname = current_schema() and tableowner = current_user) as is_owner
     from (select rolsuper or rolbypassrls as is_above from pg_roles where rolname = current_user) as role`,
  );
  const [role] = rows;
  if (role?.is_owner === true) return sameRole(role.name);
  return role?.is_above === true ? aboveWalls(role.name) : undefined;
}

type Standing = { readonly is_owner: boolean; readonly is_above: boolean };

const standingOf = `select rolname = current_user as is_owner, rolsuper or rolbypassrls as is_above
  from pg_roles where rolname = $1`;

async function makeRole(owner: pg.PoolClient, name: string, password: string): Promise<void> {
  await owner.query(
    `create role ${pg.escapeIdentifier(name)} login nosuperuser nobypassrls nocreatedb nocreaterole
     password ${pg.escapeLiteral(password)}`,
  );
}

/** What has happened stays: the app writes the audit log and cannot change it. */
const grantsTo = (role: string): string => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  revoke update, delete on audit from ${role};
  revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${role}`;

const sameRole = (name: string): RoleRefusal =>
  refuse(
    'unfit role',
    `The role ${name} of DATABASE_URL owns the tables, so the walls between workspaces would not hold. Name another role there, and the owner in DATABASE_OWNER_URL: Cairn makes the other one.`,
  );

const aboveWalls = (name: string): RoleRefusal =>
  refuse(
    'unfit role',
    `The role ${name} of DATABASE_URL is a superuser or may bypass row-level security. Name a plain role there: Cairn makes it where DATABASE_OWNER_URL names a role that may.`,
  );
