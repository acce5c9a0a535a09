import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { formatBase64 } from './encoding.ts';
import { hashOf } from './hash.ts';
import { formatNoteKey, type NoteKey, openNote, parseNoteKey, signNote } from './note.ts';
import { keyPairOf } from './signature.ts';

const pair = keyPairOf(new Uint8Array(32).fill(7));
const key: NoteKey = { name: 'cairn.example/01', publicKey: pair.publicKey };

describe('the published note', () => {
  // C2SP signed-note, "Example".
  const line = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  const note =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

  test('is opened by the published key, which is written as it was read', () => {
    const published = parseNoteKey(line);
    expect(published).toMatchObject({ name: 'example.com/foo' });
    if (published === undefined) return;
    expect(openNote(note, published)).toBe('This is an example message.\n');
    expect(formatNoteKey(published)).toBe(line);
    expect(openNote(note.replace('example m', 'Example m'), published)).toBeUndefined();
  });
});

describe('a note', () => {
  const note = signNote('one\n\ntwo\n', key.name, pair);

  test('gives back its text to whoever has the key', () => {
    expect(openNote(note, key)).toBe('one\n\ntwo\n');
    expect(parseNoteKey(formatNoteKey(key))).toEqual(key);
  });

  test('may carry signatures of others, which are passed over', () => {
    const other = signNote('one\n\ntwo\n', 'other.example', keyPairOf(new Uint8Array(32).fill(8)))
      .split('\n\n')
      .at(-1);
    expect(openNote(note + other, key)).toBe('one\n\ntwo\n');
  });

  test.each([
    ['without a signature', 'one\n\n'],
    ['of another key of that name', signNote('one\n', key.name, keyPairOf(new Uint8Array(32).fill(9)))],
    ['of that key under another name', signNote('one\n', 'other.example', pair)],
    ['with a control in it', signNote('one\ttwo\n', key.name, pair)],
    ['without its last line break', note.slice(0, -1)],
    ['with a line that is no signature', `${note}- other\n`],
  ])('%s is not opened', (_, other) => {
    expect(openNote(other, key)).toBeUndefined();
  });

  test.each([
    ['a', 'foreign id', formatNoteKey(key).replace(/\+[0-9a-f]{8}/, '+00000000')],
    ['a', 'key cut short', `${key.name}+00000000+${formatBase64(new Uint8Array(32))}`],
    ['no', 'key at all', 'cairn.example'],
  ])('a line with %s %s is none of a key', (_, __, line) => {
    expect(parseNoteKey(line)).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  const head = { origin: key.name, size: 20_852_163, root: hashOf('root') };
  const note = signCheckpoint(head, pair);

  test('is three lines: the log, its size and its root', () => {
    expect(note.split('\n').slice(0, 4)).toEqual(
      ['cairn.example/01', '20852163', 'SBNJTRN+FjG7pHVmVvp7xmB5tEyBsRmW8w5Fj7hGwUg=', ''].map((line, place) =>
        place === 2 ? expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) : line,
      ),
    );
    expect(openCheckpoint(note, key)).toEqual(head);
  });

  test('may carry lines behind those, which say nothing here', () => {
    const extended = signNote(`${key.name}\n0\n${formatBase64(new Uint8Array(32))}\nmore\n`, key.name, pair);
    expect(openCheckpoint(extended, key)).toEqual({ origin: key.name, size: 0, root: '00'.repeat(32) });
  });

  test.each([
    ['another log', `other.example\n1\n${formatBase64(new Uint8Array(32))}\n`],
    ['a size with a zero before it', `${key.name}\n01\n${formatBase64(new Uint8Array(32))}\n`],
    ['a size no number holds', `${key.name}\n9999999999999999\n${formatBase64(new Uint8Array(32))}\n`],
    ['a root cut short', `${key.name}\n1\n${formatBase64(new Uint8Array(31))}\n`],
    ['two lines', `${key.name}\n1\n`],
  ])('of %s is none', (_, text) => {
    expect(openCheckpoint(signNote(text, key.name, pair), key)).toBeUndefined();
  });

  test('is broken by any byte that changes', () => {
    const bytes = new TextEncoder().encode(note);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const flipped = bytes.with(at, (bytes[at] ?? 0) ^ change);
        expect(openCheckpoint(new TextDecoder().decode(flipped), key)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
