import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBundled, type Program } from './chromiumBundle.ts';

/**
 * A headless Chromium that keeps the rules of the web: CAIRN_CHROMIUM, else one on PATH, else the one of @sparticuz/chromium.
 * Throws an error that says why where none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = findGiven() ?? findOnPath() ?? findBundled();
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) return await launch(program, 'open');
  try {
    return await launch(program, 'sandboxed');
  } catch {
    process.stderr.write('This machine gives Chromium no sandbox (user namespaces are off): tests run it without.\n');
    return await launch(program, 'open');
  }
}

async function launch({ path, env }: Program, walls: 'sandboxed' | 'open'): Promise<Browser> {
  const chromiumSandbox = walls === 'sandboxed';
  try {
    return await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, chromiumSandbox });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Chromium at ${path} does not start: ${why}`, { cause: error });
  }
}

function findGiven(): Program | undefined {
  const path = process.env['CAIRN_CHROMIUM'];
  if (path === undefined || path === '') return undefined;
  if (!isProgram(path)) throw new Error(`CAIRN_CHROMIUM names ${path}, which is not a program. Correct or unset it.`);
  return { path, env: {} };
}

function findOnPath(): Program | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  return path === undefined ? undefined : { path, env: {} };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
