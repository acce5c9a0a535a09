import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatherMarkdown } from './markdownRecords.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('a document of achievements', () => {
  test('gives a candidate for each outermost point, with the date and the kind its headings say', () => {
    expect(gatherMarkdown(fixture('valid/brag.md')).candidates).toEqual([
      {
        line: 11,
        kind: 'impact',
        fields: {
          what: 'Payments moved its roadmap to the shared ledger',
          changedOn: '2025-08-14',
          act: '- I wrote the comparison of both ways\n- They dropped their own reconciliation',
        },
      },
      {
        line: 14,
        kind: 'impact',
        fields: { what: 'Support stopped escalating refunds by hand', changedOn: '2025-07-01' },
      },
      { line: 18, kind: 'decision', fields: { what: 'One intake form for all teams', decidedOn: '2026-03-03' } },
      { line: 19, kind: 'decision', fields: { what: 'Weekly numbers leave the steering deck' } },
      {
        line: 21,
        kind: 'help',
        fields: {
          what: 'Unblocked the mobile release',
          on: '2026-05-01',
          easier: 'The team waited for legal.\nI brought both into one room.',
        },
      },
    ]);
  });

  test('is read with any line end, with tabs and with a mark at its front', () => {
    const { candidates } = gatherMarkdown(fixture('valid/carriage-returns.md'));
    expect(candidates.map(({ line, fields }) => [line, fields['what'], fields['act']])).toEqual([
      [1, 'Tabs and carriage returns', '- deeper\n- deeper still'],
      [5, 'Second point', 'text that goes on'],
    ]);
  });

  test.each(['', '\n\n', '# A title\n', '```\n- code\n', '<!-- - a', '---\na: b\n---\n'])(
    '%j holds nothing',
    (text) => {
      expect(gatherMarkdown(text)).toEqual({ candidates: [], bad: [], passedOver: 0 });
    },
  );

  test('says which line is too long for a title, and what to do', () => {
    expect(gatherMarkdown(`- fine\n- ${'long '.repeat(90)}`).bad).toEqual([
      {
        line: 2,
        message: 'Line 2 is longer than 300 characters. Begin it with one short line, and put the rest below it.',
      },
    ]);
  });

  test.each([
    ['points', '- point [a](b) **c** 2026\n  - note `x`\n'],
    ['open brackets', '['],
    ['open marks', '**a __b `c ~~d '],
    ['lines of open marks', `- ${'`a **b '.repeat(200)}\n`],
    ['dashes', '-'],
    ['lines of dashes', `- ${'-'.repeat(1_900)}x 2026-01-01\n`],
    ['hashes and blanks', `# ${' #'.repeat(900)}x\n`],
    ['one point without an end', '- - 2026-01-01 '],
    ['blanks', `#${' '.repeat(1_900)}x\n`],
    ['fences', '```\n'],
    ['comments', '<!-- '],
  ])('of five megabytes of %s is read without delay', (_, piece) => {
    const begun = performance.now();
    gatherMarkdown(piece.repeat(5_000_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
