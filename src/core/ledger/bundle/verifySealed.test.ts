import { describe, expect, test } from 'vitest';
import type { BundleContents } from './bundle.ts';
import { growLog, type Said, sampleContents, seal, testimonialId } from './fixtures/sample.ts';
import { parseBundle } from './parseBundle.ts';
import { findingsAbout } from './report.ts';
import { digestOfDocument, digestOfPart, sayVersion, type SealedDocument } from './sealed.ts';
import { verifyBundle } from './verifyBundle.ts';

const sealId = '01K00000000000000000003000';
const about = { packet: '01K00000000000000000004000', number: 1 };
const values = [
  { title: 'For Staff' },
  { kind: 'quote', by: 'Ines Albrecht', markdown: 'We agree first.', from: testimonialId },
];
const parts = values.map((value, at) => ({
  digest: digestOfPart(`${at}`, value),
  opened: { salt: `${at}`, value },
}));
const document: SealedDocument = { seal: sealId, about, parts };
const digest = digestOfDocument(
  about,
  parts.map((part) => part.digest),
);
const sealing: Said = { record: sealId, kind: 'seal', number: 1, fields: { digest } };
const testimonial: Said = { record: testimonialId, kind: 'testimonial', number: 1, fields: { what: 'Ines' } };

const holding = (sealed: SealedDocument, said: readonly Said[] = [testimonial, sealing]): BundleContents => {
  const log = growLog(said);
  const { entries } = log;
  const rest = { earlier: [], testimonials: [], statusLists: [], files: [] };
  return { ...sampleContents(), ...rest, checkpoint: log.headAt(said.length), entries, documents: [sealed] };
};

const found = (contents: BundleContents) => {
  const bundle = parseBundle(JSON.stringify(seal(contents)));
  if ('code' in bundle) throw new Error(bundle.message);
  return findingsAbout(verifyBundle(bundle), { kind: 'document', place: 0 }).map(({ verdict, message }) => [
    verdict,
    message,
  ]);
};

const asSealed = [
  'holds',
  'This is the document that was sealed on 2026-04-24T03:06:40.001Z: what is here of it is as it was then.',
];

describe('a sealed document', () => {
  test('that nobody touched holds', () => {
    expect(found(holding(document))).toEqual([asSealed]);
  });

  test('of another one, under a seal that was changed to fit, does not hold', () => {
    const opened = { salt: '1', value: { ...values[1], markdown: 'We disagree.' } };
    const forged = { ...document, parts: [...parts.slice(0, 1), { digest: digestOfPart('1', opened.value), opened }] };
    const fitting = digestOfDocument(
      about,
      forged.parts.map((part) => part.digest),
    );
    const contents = holding(forged);
    const entries = contents.entries.map((entry) =>
      'digest' in entry.disclosures ? { ...entry, disclosures: { digest: { salt: '0', value: fitting } } } : entry,
    );
    expect(found({ ...contents, entries })).toEqual([
      ['broken', 'The log in this bundle holds no seal of this document: one of the two was changed.'],
    ]);
  });

  test('says which version it is, where a stranger has put a number there', () => {
    expect(sayVersion(document)).toBe('version 1');
    expect(sayVersion({ ...document, about: { number: { toString: 1, valueOf: 2 } } })).toBe('without a version');
  });

  test('in which a word was changed tells which part', () => {
    const opened = { salt: '1', value: { ...values[1], markdown: 'We disagree.' } };
    const changed = parts.map((part, at) => (at === 1 ? { ...part, opened } : part));
    expect(found(holding({ ...document, parts: changed }))).toEqual([
      ['broken', 'Part 2 of the document is not what was sealed: it was changed.'],
    ]);
  });

  test.each<readonly [string, SealedDocument, readonly Said[]]>([
    ['of other parts', { ...document, parts: parts.slice(0, 1) }, [sealing]],
    ['said to be another', { ...document, about: { ...about, number: 2 } }, [sealing]],
    ['named by another record', document, [{ ...sealing, kind: 'impact' }]],
    ['under another seal', { ...document, seal: testimonialId }, [sealing]],
  ])('%s is sealed by nothing', (_, sealed, said) => {
    expect(found(holding(sealed, said))).toEqual([
      ['broken', 'The log in this bundle holds no seal of this document: one of the two was changed.'],
    ]);
  });

  test('of which words were erased is still the one that was sealed', () => {
    const erased = parts.map((part, at) => (at === 1 ? { ...part, opened: null } : part));
    expect(found(holding({ ...document, parts: erased }))).toEqual([
      ['unclear', 'Words were erased in 1 of its 2 parts since it was sealed, which breaks no proof.'],
      asSealed,
    ]);
  });

  test('that quotes what was taken back since says so', () => {
    const back: Said = { ...testimonial, number: 2, standing: 'removed' };
    expect(found(holding(document, [testimonial, sealing, back]))).toEqual([
      ['unclear', 'It quotes words that their witness took back since: Ines Albrecht.'],
      asSealed,
    ]);
  });

  test('whose seal was taken out says so', () => {
    const lifted: Said = { ...sealing, number: 2, standing: 'removed' };
    expect(found(holding(document, [testimonial, sealing, lifted]))).toEqual([
      ['unclear', 'The seal was taken back by whoever set it.'],
      asSealed,
    ]);
  });

  test('with a digest that is none is no bundle', () => {
    const text = JSON.stringify(seal(holding(document))).replaceAll(parts[0]?.digest ?? '', 'x');
    expect(parseBundle(text)).toMatchObject({ code: 'no-bundle' });
  });
});
