import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '../../actions/study/imports/csvSource.ts';
import type { ImportOrder, Reading } from '../../contract/study/imports.ts';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { type Encoding, encodings, type Separator, type Target, targets } from '../../core/study/reading.ts';
import type { Call } from '../base/command.ts';
import { sayNear } from '../base/words/near.ts';

/** What the options of `cairn import` ask for. */
export type Wanted = {
  readonly reading: Partial<Omit<Reading, 'mapping'>>;
  /** One target for each column from the first; undefined where it is to be guessed. */
  readonly mapping: Reading['mapping'] | undefined;
  readonly deckName: string | undefined;
  readonly by: ImportOrder['duplicates']['by'] | undefined;
  readonly then: ImportOrder['duplicates']['then'];
  readonly badRows: ImportOrder['badRows'];
};

/** The options as they were written, or the sentence for the first that is wrong. */
export function readWanted({ values }: Call): Wanted | Refusal<'bad option'> {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const mapping = readMapping(text('map'));
  if (isRefusal(mapping)) return mapping;
  const separator = pick('separator', text('separator'), separatorNames);
  if (isRefusal(separator)) return separator;
  const chosenEncoding = pick('encoding', text('encoding'), encodingNames);
  if (isRefusal(chosenEncoding)) return chosenEncoding;
  const then = pick('duplicates', text('duplicates'), duplicateNames);
  if (isRefusal(then)) return then;
  const by = pick('match', text('match'), matchNames);
  if (isRefusal(by)) return by;
  if (values['header'] === true && values['no-header'] === true) {
    return refuse('bad option', 'A file has a header or none: give --header or --no-header, not both.');
  }
  if (text('deck')?.trim() === '') return refuse('bad option', '--deck is empty. Give the deck a name.');
  const reading = {
    ...(separator === undefined ? {} : { separator }),
    ...(chosenEncoding === undefined ? {} : { encoding: chosenEncoding }),
    ...(values['header'] === true ? { header: true } : {}),
    ...(values['no-header'] === true ? { header: false } : {}),
  };
  return {
    reading,
    mapping,
    deckName: text('deck')?.trim(),
    by,
    then: then ?? 'skip',
    badRows: values['strict'] === true ? 'import nothing' : 'leave out',
  };
}

/** The file as an import reads it, or why it cannot. */
export async function openFileSource(path: string): Promise<Source | Refusal<'no file'>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refuse('no file', `${path} is a folder. Name the file in it.`);
    if (!found.isFile())
      return refuse(
        'no file',
        `${path} is no file but a pipe or a device, which can be read only once. Save it as a file first.`,
      );
    return { fileName: basename(path), sizeBytes: found.size, read: () => createReadStream(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse('no file', code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`);
  }
}

const separatorNames = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  colon: ':',
  space: ' ',
  ',': ',',
  ';': ';',
  '\t': '\t',
  '\\t': '\t',
  '|': '|',
  ':': ':',
  ' ': ' ',
} as const satisfies Record<string, Separator>;

const encodingNames: Readonly<Record<string, Encoding>> = Object.fromEntries(encodings.map((name) => [name, name]));

const duplicateNames = { skip: 'skip', update: 'update', 'keep-both': 'keep both' } as const satisfies Record<
  string,
  Wanted['then']
>;

const matchNames = { front: 'front', 'front-and-back': 'front and back', 'own-id': 'ownId' } as const satisfies Record<
  string,
  Wanted['by']
>;

const targetNames: Readonly<Record<string, Target>> = {
  ...Object.fromEntries(targets.map((name) => [name.toLowerCase(), name])),
  'own-id': 'ownId',
  id: 'ownId',
  'try-at-work': 'tryAtWork',
  try: 'tryAtWork',
  '-': 'ignore',
};

function pick<Value>(
  option: string,
  written: string | undefined,
  names: Readonly<Record<string, Value>>,
): Value | undefined | Refusal<'bad option'> {
  if (written === undefined) return undefined;
  const chosen = Object.hasOwn(names, written.toLowerCase()) ? names[written.toLowerCase()] : undefined;
  if (chosen !== undefined) return chosen;
  const known = Object.keys(names).filter((name) => /^[a-z]/.test(name));
  return refuse(
    'bad option',
    `--${option} ${written} is not known.${sayNear(written, known)} Choose one of: ${known.join(', ')}.`,
  );
}

function readMapping(written: string | undefined): Reading['mapping'] | undefined | Refusal<'bad option'> {
  if (written === undefined) return undefined;
  const names = written.split(',').map((name) => name.trim());
  const wrong = names.find((name) => targetNames[name.toLowerCase()] === undefined);
  if (wrong === undefined) return names.flatMap((name) => targetNames[name.toLowerCase()] ?? []);
  return refuse(
    'bad option',
    `--map names a column "${wrong}".${sayNear(wrong, Object.keys(targetNames))} Write for each column, from the first, one of: front, back, tags, kind, deck, own-id, why, try, concept, ignore.`,
  );
}
