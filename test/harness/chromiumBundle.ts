import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { keepFolder } from './keptFolder.ts';
import { readTar } from './tar.ts';

/** A program that is Chromium, and what its process needs to find. */
export type Program = { readonly path: string; readonly env: Readonly<Record<string, string>> };

/** The Chromium of @sparticuz/chromium, unpacked once for each user, with the libraries and fonts the machine lacks. */
export function findBundled(): Program {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium: none comes with Cairn for this platform. Install one, or set CAIRN_CHROMIUM.');
  }
  const { folder, version } = findPackage();
  const kept = keepFolder(`chromium-${version}`, (target) => unpack(join(folder, 'bin'), target));
  const path = join(kept, 'chromium');
  const home = join(kept, 'home');
  return { path, env: { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...libraries(path), ...fonts(kept) } };
}

function findPackage(): { folder: string; version: string } {
  try {
    const folder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    return { folder, version: z.object({ version: z.string() }).parse(JSON.parse(text)).version };
  } catch {
    throw new Error(
      'No Chromium: the package @sparticuz/chromium is not installed. Run `npm ci`, or set CAIRN_CHROMIUM.',
    );
  }
}

function unpack(source: string, target: string): void {
  const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(source, name)));
  mkdirSync(join(target, 'home'));
  writeFileSync(join(target, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    for (const { path, bytes } of readTar(read(archive))) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), bytes, { mode: 0o755 });
    }
  }
}

function libraries(path: string): Record<string, string> {
  const runs = spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
  return runs ? {} : { LD_LIBRARY_PATH: join(dirname(path), 'lib') };
}

/** The package's own fonts.conf points at folders of another machine. */
function fonts(kept: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(kept, 'home', 'fonts.conf');
  const folders = `<dir>${join(kept, 'fonts')}</dir><cachedir>${join(kept, 'home', 'fontconfig')}</cachedir>`;
  if (!existsSync(file)) {
    writeFileSync(
      file,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
    );
  }
  return { FONTCONFIG_FILE: file };
}
