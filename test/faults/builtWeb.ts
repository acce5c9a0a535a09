import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildWhenStale } from '../../src/cli/base/webBuild.ts';

/** Builds the web app where it is stale. Files of tests run beside each other, and only one of them may build. */
export function ensureBuiltWeb(): Promise<void> {
  built ??= build();
  return built;
}

let built: Promise<void> | undefined;

async function build(): Promise<void> {
  using turn = new DatabaseSync(join(tmpdir(), `cairn-test-build-${process.getuid?.() ?? 0}.lock`), {
    timeout: 120_000,
  });
  turn.exec('begin exclusive');
  const broken = await buildWhenStale((line) => process.stdout.write(`${line}\n`));
  if (broken !== undefined) throw new Error(`The web app does not build:\n${broken}`);
}
