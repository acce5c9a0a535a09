import { expect, test } from 'vitest';
import { isRefusal } from '../../../core/base/refusal.ts';
import { checkWritten, writtenRules } from '../../../core/evidence/packet/written/checkWritten.ts';
import { readPacketMarkdown } from '../packet/readMarkdown.ts';
import { listMisfits } from './fixtures/sarifSchema.ts';
import { formatSarifOfPacket } from './sarifOfPacket.ts';
import { spotsIn } from './spots.ts';

const markdown = '# For Staff\n\n## Summary\n\nI drove\nstrong alignment with key stakeholders.\n';
const written = readPacketMarkdown(markdown);
if (isRefusal(written)) throw new Error(written.message);

const found = checkWritten(written).map((finding) => ({
  ...finding,
  ...spotsIn(markdown)(finding.at),
}));

test('what is found in a written packet is SARIF by the published schema, with its line and column', () => {
  const text = formatSarifOfPacket(writtenRules, 'my packet.md', found);
  expect(listMisfits(text)).toEqual([]);
  const { runs } = JSON.parse(text) as { runs: { results: { ruleId: string; locations: unknown[] }[] }[] };
  expect(runs[0]?.results.find(({ ruleId }) => ruleId === 'vague')?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'my%20packet.md' },
        region: { startLine: 6, startColumn: 8, endLine: 6, endColumn: 17 },
      },
    },
  ]);
});

test('a packet in which nothing is found is SARIF as well', () => {
  expect(listMisfits(formatSarifOfPacket(writtenRules, 'packet.md', []))).toEqual([]);
});
