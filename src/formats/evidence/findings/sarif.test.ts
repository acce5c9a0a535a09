import { expect, test } from 'vitest';
import { judgeSketch } from '../../../core/evidence/rules/base/judgeSketch.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import { listMisfits } from './fixtures/sarifSchema.ts';
import { formatSarif } from './sarif.ts';

const every = rules.flatMap((rule) => judgeSketch(rule, rule.fails));

test('what every rule finds in its own example is SARIF by the published schema', () => {
  const text = formatSarif({ rules, open: every, apart: every.map((finding) => ({ finding, because: 'Not here.' })) });
  expect(listMisfits(text)).toEqual([]);
});

test('a ledger in which nothing is found is SARIF as well', () => {
  expect(listMisfits(formatSarif({ rules, open: [], apart: [] }))).toEqual([]);
});

test('a finding names its rule, its record and field, and how much hangs on it', () => {
  const [finding] = every.filter(({ field, weight }) => field !== null && weight === 'gate');
  if (finding === undefined) throw new Error('no gate names a field');
  const { runs } = JSON.parse(
    formatSarif({ rules, open: [finding], apart: [{ finding, because: 'Theirs to say.' }] }),
  ) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex: number }[] }[] };
  const [first, second] = runs[0]?.results ?? [];
  expect(first).toMatchObject({
    ruleId: finding.rule,
    level: 'error',
    message: { text: `${finding.message} ${finding.next}` },
    locations: [
      {
        logicalLocations: [
          { fullyQualifiedName: `${finding.record?.kind}/${finding.record?.id}/${finding.field}`, kind: 'property' },
        ],
      },
    ],
  });
  expect(runs[0]?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe(finding.rule);
  expect(second).toMatchObject({ suppressions: [{ justification: 'Theirs to say.' }] });
});
