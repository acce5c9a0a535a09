import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highestRung, rungs, weighArtifact, weighTestimonial } from './ladder.ts';

describe('the proof ladder', () => {
  test.each([
    ['a file of one’s own', { form: 'file', author: 'mine', shows: 'after' }, 'own-word'],
    ['a file that says nothing of its author', { form: 'file' }, 'own-word'],
    ['a figure of one’s own', { form: 'figure', author: 'mine' }, 'own-word'],
    ['a file that others wrote with one', { form: 'file', author: 'mine', coAuthors: ['P1'] }, 'quote'],
    ['a quote, whoever is quoted', { form: 'quote', author: 'theirs' }, 'quote'],
    ['a file that the other team made', { form: 'file', author: 'theirs', shows: 'after' }, 'theirs'],
    ['a link to what the other team made', { form: 'link', author: 'theirs', shows: 'neither' }, 'theirs'],
    ['a figure that the other team recorded', { form: 'figure', author: 'theirs' }, 'theirs'],
    ['a file of somebody without a part in it', { form: 'file', author: 'independent' }, 'theirs'],
    ['a figure of somebody without a part in it', { form: 'figure', author: 'independent' }, 'figure'],
    ['what shows the state before alone', { form: 'file', author: 'theirs', shows: 'before' }, null],
  ] as const)('puts %s where it belongs', (_, artifact, rung) => {
    expect(weighArtifact(artifact).rung).toBe(rung);
  });

  test.each([
    ['fresh', 'testimonial'],
    ['stale', 'quote'],
    ['reworded', 'quote'],
    ['withdrawn', null],
    ['unsigned', null],
  ] as const)('puts a testimonial that is %s at %s', (witnessed, rung) => {
    expect(weighTestimonial(witnessed).rung).toBe(rung);
  });

  test('says of each piece, in a sentence, why it stands there', () => {
    const weights = [
      ...[undefined, 'before', 'after'].flatMap((shows) =>
        ['file', 'link', 'quote', 'figure'].flatMap((form) =>
          ['mine', 'theirs', 'independent'].map((author) => weighArtifact({ form, author, shows })),
        ),
      ),
      ...(['fresh', 'stale', 'reworded', 'withdrawn', 'unsigned'] as const).map(weighTestimonial),
    ];
    for (const { reason } of weights) expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  test('stands on one’s own word where there is nothing else', () => {
    expect(highestRung([])).toBe('own-word');
    expect(highestRung([{ rung: null, reason: '' }])).toBe('own-word');
  });

  test('is climbed by more proof and never descended by it', () => {
    const weight = fc.record({ rung: fc.constantFrom(null, ...rungs), reason: fc.constant('') });
    fc.assert(
      fc.property(fc.array(weight), weight, (weights, one) => {
        const height = (of: typeof weights) => rungs.indexOf(highestRung(of));
        expect(height([...weights, one])).toBeGreaterThanOrEqual(height(weights));
        expect(height([...weights, one])).toBeGreaterThanOrEqual(one.rung === null ? 0 : rungs.indexOf(one.rung));
      }),
    );
  });
});
