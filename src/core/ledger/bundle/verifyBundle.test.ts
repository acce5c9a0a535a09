import { describe, expect, test } from 'vitest';
import { keyPairOf } from '../log/signature.ts';
import { type Bundle, type BundleContents, sealBundle } from './bundle.ts';
import {
  endorse,
  growLog,
  impactId,
  listTakenBack,
  logKey,
  testimonialId,
  sampleContents,
  type Said,
  seal,
} from './fixtures/sample.ts';
import { stamps } from './fixtures/stamps.ts';
import { parseBundle } from './parseBundle.ts';
import { findingsAbout } from './report.ts';
import { hashOfCredential } from './testimony.ts';
import { verifyBundle } from './verifyBundle.ts';

const contents = sampleContents();
const bundle = seal(contents);

/** The sentences about whatever does not hold, once the seal is put under it anew: as whoever holds the key could. */
const complaints = (changed: BundleContents): readonly string[] =>
  verifyBundle(seal(changed)).findings.flatMap(({ verdict, message }) => (verdict === 'holds' ? [] : [message]));

const withEntry = (place: number, change: (entry: Bundle['entries'][number]) => object): BundleContents => ({
  ...contents,
  entries: contents.entries.map((entry, at) => (at === place ? { ...entry, ...change(entry) } : entry)),
});

describe('a bundle that nobody touched', () => {
  test('holds in all its parts', () => {
    const report = verifyBundle(bundle, contents.earlier[0]?.checkpoint);
    expect(report.findings.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(report.verdict).toBe('holds');
    expect(findingsAbout(report, { kind: 'testimonial', place: 0 })).toMatchObject([
      { message: 'Signed by its witness, about exactly this version.' },
      { message: 'It had not been taken back on 2026-05-03T08:00:00Z.' },
    ]);
    expect(findingsAbout(report, { kind: 'entry', place: 2 })).toMatchObject([
      { message: 'The log holds this revision, as entry 3 of 3.' },
    ]);
  });

  test('holds when values and files are withheld, which is no change', () => {
    const withheld = { ...withEntry(0, () => ({ disclosures: {} })), files: [] };
    expect(complaints(withheld)).toEqual([]);
  });

  test('is the same after it was written down and read', () => {
    const read = parseBundle(JSON.stringify(bundle, null, 2));
    expect(read).toEqual(bundle);
  });
});

test.each(['1e400', '[-1e400]', '{"deep":1e999}'])(
  'a bundle with %s in it, a number beyond all, ended the check',
  (json) => {
    const text = JSON.stringify(bundle).replace('{', `{"more":${json},`);
    expect(parseBundle(text)).toMatchObject({ code: 'no-bundle' });
  },
);

describe('whoever has the key too cannot make', () => {
  test.each<readonly [string, BundleContents, string]>([
    [
      'another text of a leaf',
      withEntry(1, ({ leaf }) => ({ leaf: leaf.replace('"kept"', '"draft"') })),
      'The log does not hold this revision: its text, its place or its proof was changed.',
    ],
    [
      'a leaf written otherwise',
      withEntry(1, ({ leaf }) => ({ leaf: leaf.replace('{', '{ ') })),
      'This is no revision as the log writes it down.',
    ],
    [
      'another value',
      withEntry(1, ({ disclosures }) => ({
        disclosures: { ...disclosures, after: { ...disclosures['after'], value: 'A council, daily' } },
      })),
      '"after" is not what was logged: its value was changed.',
    ],
    [
      'a value that was never logged',
      withEntry(0, () => ({ disclosures: { reward: { salt: '00', value: 'Promoted' } } })),
      '"reward" is not what was logged: its value was changed.',
    ],
    [
      'another place in the log',
      withEntry(0, () => ({ index: 1 })),
      'The log does not hold this revision: its text, its place or its proof was changed.',
    ],
    [
      'another word in a testimonial',
      {
        ...contents,
        testimonials: contents.testimonials.map(({ record, credential }) => ({
          record,
          credential: { ...credential, validFrom: '2026-05-02T09:30:01Z' },
        })),
      },
      'The testimonial does not carry the signature of its witness.',
    ],
    [
      'a testimonial that the log does not know',
      { ...contents, testimonials: [{ record: impactId, credential: endorse(contents.entries[1]?.leaf ?? '') }] },
      'The log in this bundle does not hold this testimonial.',
    ],
    [
      'a testimonial of a version that is not here',
      { ...contents, entries: contents.entries.filter((_, place) => place !== 1), files: [] },
      'The testimonial is about a version that this bundle does not hold.',
    ],
    [
      'another file',
      { ...contents, files: contents.files.map(({ hash }) => ({ hash, content: 'bm8=' })) },
      'The file is not the one that was logged: it was changed.',
    ],
    [
      'a file that nothing names',
      { ...contents, entries: [], testimonials: [] },
      'No revision in this bundle names this file.',
    ],
    [
      'an earlier head of another history',
      {
        ...contents,
        earlier: [
          { ...contents.earlier[0], checkpoint: growLog([]).headAt(2), proof: contents.earlier[0]?.proof ?? [] },
        ],
      },
      'The log does not go on from the head over 2 entries that it signed before: its history was rewritten, or the proof was changed.',
    ],
    [
      'an earlier head that the log did not sign',
      { ...contents, earlier: [{ checkpoint: contents.checkpoint.replace('\n3\n', '\n2\n'), proof: [] }] },
      'An earlier head does not carry the signature of the log.',
    ],
    [
      'a head that it did not sign',
      { ...contents, checkpoint: contents.checkpoint.replace('\n3\n', '\n4\n') },
      'The head of the log does not carry the signature of its key, so no proof leads anywhere.',
    ],
    [
      'a key of nothing',
      { ...contents, key: 'cairn' },
      'The key in this bundle is none, so nothing in it can be checked.',
    ],
  ])('%s', (_, changed, message) => {
    expect(complaints(changed)).toContain(message);
  });

  test('a seal of another key', () => {
    const other = sealBundle(contents, logKey, keyPairOf(new Uint8Array(32).fill(3)));
    expect(verifyBundle(other).findings[0]).toMatchObject({
      verdict: 'broken',
      message: 'Something in this bundle was added, left out or changed after it was made.',
    });
  });
});

describe('a testimonial', () => {
  const [impact, changed]: readonly Said[] = [
    { record: impactId, kind: 'impact', number: 1, fields: { what: 'Plans are shared' } },
    { record: impactId, kind: 'impact', number: 2, fields: { what: 'Plans and budgets are shared' } },
  ];
  const credential = endorse(growLog(impact === undefined ? [] : [impact]).written[0]?.leaf ?? '');
  const own: Said = {
    record: testimonialId,
    kind: 'testimonial',
    number: 1,
    fields: { credential: hashOfCredential(credential) },
  };
  const holding = (said: readonly (Said | undefined)[]): BundleContents => {
    const log = growLog(said.filter((one) => one !== undefined));
    return {
      ...contents,
      checkpoint: log.headAt(log.entries.length),
      entries: log.entries,
      earlier: [],
      files: [],
      testimonials: [{ record: own.record, credential }],
    };
  };

  test('about an earlier version says so', () => {
    expect(complaints(holding([impact, own]))).toEqual([]);
    expect(complaints(holding([impact, own, changed]))).toEqual([
      'Signed by its witness, about an earlier version: what it speaks of was changed since.',
    ]);
  });

  test('that was taken back says so', () => {
    const back: Said = { ...own, number: 2, fields: { ...own.fields, withdrawnOn: '2026-06-01' } };
    expect(complaints(holding([impact, own, back]))).toEqual(['Its witness took this testimonial back.']);
    const removed: Said = { ...own, number: 2, standing: 'removed' };
    expect(complaints(holding([impact, own, removed]))).toEqual(['Its witness took this testimonial back.']);
  });
});

describe('a receipt', () => {
  const earlier = contents.earlier[0]?.checkpoint ?? '';
  const about = (receipt: string, held: Bundle = bundle) =>
    verifyBundle(held, receipt).findings.filter(({ message }) => message.toLowerCase().includes('receipt'));

  test('of an earlier or the same head holds, whatever mail did to its line ends', () => {
    for (const receipt of [earlier, contents.checkpoint, earlier.replaceAll('\n', '\r\n'), earlier.trimEnd()])
      expect(about(receipt)).toMatchObject([{ verdict: 'holds' }]);
  });

  test.each([
    ['of a later head asks for a newer bundle', growLog([]).headAt(9), 'unclear', 'Ask for a newer bundle.'],
    ['of a head between asks for its proof', growLog([]).headAt(1), 'unclear', 'Ask for one that does.'],
    ['of another history of the same length tells', growLog([]).headAt(3), 'broken', 'it was rewritten.'],
    ['of a shorter history that was another tells', growLog([]).headAt(2), 'broken', 'it was rewritten.'],
    ['that was changed tells', earlier.replace('\n2\n', '\n1\n'), 'broken', 'of another log.'],
  ])('%s', (_, receipt, verdict, words) => {
    expect(about(receipt)).toMatchObject([{ verdict, message: expect.stringContaining(words) }]);
  });
});

describe('a list of what was taken back', () => {
  const withLists = (statusLists: BundleContents['statusLists']) => complaints({ ...contents, statusLists });

  test('tells what was taken back without a revision that says so', () => {
    const [finding] = findingsAbout(verifyBundle(bundle), { kind: 'testimonial', place: 0 }).slice(1);
    expect(finding?.message).toBe('It had not been taken back on 2026-05-03T08:00:00Z.');
    expect(withLists([listTakenBack([0])])).toEqual([
      'Its witness took this testimonial back, as the list of 2026-05-03T08:00:00Z says.',
    ]);
    expect(withLists([listTakenBack([1])])).toEqual([]);
  });

  test('that is missing leaves it open', () => {
    expect(withLists([])).toEqual(['Signed by its witness. Whether they took it back since is not told here.']);
  });

  test('of another key, or one that was changed, is none', () => {
    const unsigned = 'A list of what was taken back does not carry the signature of the log.';
    const other = keyPairOf(new Uint8Array(32).fill(3));
    expect(withLists([listTakenBack([], other)])).toContain(unsigned);
    expect(withLists([{ ...listTakenBack([0]), validFrom: '2026-06-03T08:00:00Z' }])).toContain(unsigned);
    expect(withLists([{ ...contents.earlier[0], proof: [] }])).toContain(unsigned);
  });
});

describe('a timestamp', () => {
  const about = (timestamp: string, more: Partial<BundleContents> = {}) =>
    verifyBundle(seal({ ...contents, ...more, timestamp })).findings.filter(({ message }) =>
      /timestamp|says that this head/.test(message),
    );

  test.each(Object.entries(stamps))('of an authority with a key of %s holds for the head that it is of', (_, stamp) => {
    expect(about(stamp)).toMatchObject([
      {
        verdict: 'holds',
        message: expect.stringMatching(/^"O=Test authority, CN=Clock" says that this head.* for you to judge/),
      },
    ]);
    expect(about(stamp, { checkpoint: growLog([]).headAt(3) })).toMatchObject([{ verdict: 'broken' }]);
  });

  test('that is none is broken', () => {
    expect(about('c3RhbXA=')).toMatchObject([{ verdict: 'broken' }]);
  });
});

describe('what is no bundle', () => {
  test.each([
    ['nothing', ''],
    ['a part of one', JSON.stringify(bundle).slice(0, -10)],
    ['another JSON', '{"format":"cairn-bundle-2"}'],
    ['a list', '[]'],
    ['one without its key', JSON.stringify({ ...bundle, key: undefined })],
    ['one whose index is no place', JSON.stringify(withEntry(0, () => ({ index: -1 })))],
    [
      'one with half a character',
      JSON.stringify({ ...bundle, madeAt: '' }).replace('"madeAt":""', '"madeAt":"\\ud800"'),
    ],
    ['one that never ends', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ])('%s is refused with what to do', (_, text) => {
    expect(parseBundle(text)).toMatchObject({
      kind: 'refusal',
      code: 'no-bundle',
      message: expect.stringContaining('Ask whoever sent it'),
    });
  });
});
