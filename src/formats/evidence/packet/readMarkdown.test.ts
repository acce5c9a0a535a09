import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../core/base/id.ts';
import { draftPacket } from '../../../core/evidence/packet/draftPacket.ts';
import { ledger, measure, packetOf, whole } from '../../../core/evidence/packet/fixtures/ledger.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { WrittenPacket } from '../../../core/evidence/packet/written/base/written.ts';
import { checkWritten, writtenChecks, writtenRules } from '../../../core/evidence/packet/written/checkWritten.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { formatPacketMarkdown } from './markdown.ts';
import { readPacketMarkdown } from './readMarkdown.ts';

function read(markdown: string): WrittenPacket {
  const written = readPacketMarkdown(markdown);
  if (isRefusal(written)) throw new Error(written.message);
  return written;
}

const findings = (markdown: string) => checkWritten(read(markdown));
const rulesIn = (markdown: string): readonly string[] => findings(markdown).map(({ rule }) => rule.id);

describe.each(writtenChecks.map((check) => [check.id, check] as const))('the rule %s', (_, check) => {
  test('has nothing to say about the example that passes, and something about the one that fails', () => {
    expect(check.judge(read(check.passes))).toEqual([]);
    expect(check.judge(read(check.fails))).not.toEqual([]);
  });
});

test('no two rules about a written packet have the same id', () => {
  expect(new Set(writtenRules.map(({ id }) => id)).size).toBe(writtenRules.length);
});

test('a packet that Cairn wrote is read back, case by case', () => {
  const markdown = formatPacketMarkdown(draftPacket(ledger, packetOf(whole), measure));
  const written = read(markdown);
  expect(written.title).toBe('For Staff, spring round');
  expect(written.parts.map(({ name }) => name)).toEqual([
    'summary',
    'cases',
    'narrative',
    'scope',
    'testimonials',
    'objections',
    'next',
  ]);
  expect(written.parts[1]?.cases.map(({ heading }) => heading)).toEqual([
    'Payments reads the contract before it builds',
    'Ledgers closes its books in two days',
  ]);
  expect(rulesIn(markdown).filter((id) => id.startsWith('packet-'))).toEqual([
    'packet-case-proof',
    'packet-case-friction',
    'packet-case-count',
    'packet-objections',
    'packet-objections',
  ]);
});

test('an objection that is about a case answers for that one', () => {
  const [first] = whole['cases'] as readonly RecordId[];
  const objections = [{ objection: 'Would they not anyway?', answer: 'They had decided not to.', about: [first] }];
  const markdown = formatPacketMarkdown(draftPacket(ledger, packetOf({ ...whole, objections } as Fields), measure));
  expect(markdown).toContain('- **About:** Payments reads the contract before it builds');
  const unanswered = findings(markdown).filter(({ rule }) => rule.id === 'packet-objections');
  expect(unanswered.map(({ message }) => message)).toEqual([
    'No objection to “Ledgers closes its books in two days” is answered.',
  ]);
});

describe('a written packet', () => {
  test('is told where it falls short, at the place', () => {
    const markdown = '# For Staff\r\n\r\n## Summary\r\n\r\n- I drove strong alignment with key stakeholders.\r\n';
    const found = findings(markdown).map(({ rule, at }) => [rule.id, markdown.slice(at.start, at.end)]);
    expect(found).toContainEqual(['packet-summary-leads', 'I drove strong alignment with key stakeholders.']);
    expect(found).toContainEqual(['vague', 'alignment']);
    expect(found[0]).toEqual(['packet-some-case', '']);
  });

  test('has a summary of which no more than half is about its writer', () => {
    const summary = (rest: string) => `## Summary\n\nTwo teams plan ahead. I wrote it down. ${rest}`;
    expect(rulesIn(summary('They asked for more.'))).not.toContain('packet-summary-leads');
    expect(rulesIn(summary('I asked them. My calendar was read.'))).toContain('packet-summary-leads');
  });

  test('is judged by its labels before its prose', () => {
    const telling =
      'The night shift moved every handover to six in the evening because our count showed them the missed tickets. Until May they had called at night; now nobody does.';
    const bare = `## Cases\n\n### Nights\n\n${telling}`;
    const labelled = `## Cases\n\n### Nights\n\n- **Friction:** the day shift\n\n#### What it cost\n\n${telling}`;
    expect(rulesIn(bare)).toEqual(expect.arrayContaining(['packet-case-friction', 'cost']));
    expect(rulesIn(labelled)).not.toEqual(expect.arrayContaining(['packet-case-friction', 'cost']));
  });

  test('does not remark on what others said', () => {
    expect(rulesIn('## In the words of others\n\n> Strong alignment with key stakeholders.')).not.toContain('vague');
  });

  test.each([
    ['nothing', ''],
    ['no headings', 'just a line'],
    ['letters from right to left', '# חבילה\n\n## Summary\n\nהצוות מתכנן מראש.\n'],
    ['letters without spaces', '# 档案\n\n## Summary\n\n团队现在提前计划。\n'],
    ['marks within marks', `## Cases\n\n### ${'*'.repeat(500)}\n\n${'['.repeat(500)}`],
    ['marks that nothing ends', `## Cases\n\n### A\n\n${'*a_'.repeat(30_000)}`],
    ['quotes within quotes', `## Cases\n\n${'>'.repeat(100_000)}`],
    ['lists within lists', `## Cases\n\n${'1. '.repeat(30_000)}`],
    ['comments that nothing ends', `## Cases ${'<!--'.repeat(100_000)}`],
    ['a sentence without an end', `## Cases\n\n### A\n\n${'because it led to '.repeat(50_000)}`],
    ['returns alone', '# For Staff\r\r## Summary\r\rTwo teams plan ahead.\r'],
  ])('of %s is answered', (_, markdown) => {
    expect(rulesIn(markdown)).not.toEqual([]);
    for (const { at } of findings(markdown)) expect(markdown.length).toBeGreaterThanOrEqual(at.end);
  });

  test('of a million lines in a row is refused', () => {
    expect(readPacketMarkdown('a\n'.repeat(2_500_000))).toMatchObject({
      code: 'runs-on',
      message:
        'A part of it runs on for so many lines that it cannot be read. Put an empty line or a heading in between.',
    });
  });
});
