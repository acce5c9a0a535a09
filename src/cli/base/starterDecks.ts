import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './webBuild.ts';

/** The text of every deck that comes with Cairn. */
export function readStarterDecks(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(root, 'content', 'decks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name: `content/decks/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
