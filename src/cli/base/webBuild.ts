import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout this runs from. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** Where its built web app lies. */
export const builtPages = join(root, 'dist', 'web');

const sources = ['src/web', 'src/core', 'src/contract', 'vite.config.ts', 'tools/verifyPage.ts', 'package-lock.json'];
const stampName = '.built-from';

/** Builds the web app where it is missing or older than what it is made of. Answers what the build printed if it failed. */
export async function buildWhenStale(tell: (line: string) => void): Promise<string | undefined> {
  if (readStamp() === stampSources()) return undefined;
  tell('Building the web app (once after each update) …');
  return build();
}

/**
 * Puts an app that was built aside into its place, stamped with what it was made of. A running server has the old app
 * or the new one to show, never half of one; of two builds at once the later one stays.
 */
export function putInPlace(aside: string): void {
  writeFileSync(join(aside, stampName), stampSources());
  let failure = replacePages(aside);
  for (let tries = 2; failure !== undefined && tries > 0; tries -= 1) failure = replacePages(aside);
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(join(builtPages, stampName))) throw failure;
}

/** What stood in the way: another build that came in between, or the disk. */
function replacePages(aside: string): unknown {
  try {
    rmSync(builtPages, { recursive: true, force: true });
    renameSync(aside, builtPages);
    return undefined;
  } catch (error) {
    return error;
  }
}

function build(): Promise<string | undefined> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // A NODE_ENV of the shell would make a build for development, twice as large.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [vite, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : Buffer.concat(printed).toString()));
  });
}

/** How many files the app is made of, how much is in them, and when the last of them changed. */
function stampSources(): string {
  const files = sources.flatMap((source) => filesBelow(join(root, source))).map((file) => statSync(file));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const newest = files.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0);
  return `${files.length} files, ${bytes} bytes, ${newest}`;
}

function filesBelow(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readStamp(): string | undefined {
  try {
    return readFileSync(join(builtPages, stampName), 'utf8');
  } catch {
    return undefined;
  }
}
