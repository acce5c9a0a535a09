import * as z from 'zod/mini';
import { addRecord } from '../../../actions/ledger/records/addRecord.ts';
import { recordId, text } from '../../../contract/base/scalars.ts';
import { addRecord as endpoint } from '../../../contract/ledger/records.ts';
import { longestLine } from '../../../core/ledger/fields/read.ts';
import { tellUnlessRefused, tool } from '../../base/mcp/tool.ts';
import { sayBriefly } from '../../base/words/briefly.ts';

/** One more draft of an impact. */
export const logImpact = tool({
  name: 'log_impact',
  title: 'Log an impact',
  description:
    'Keeps one line as the draft of an impact: what another team does differently because of the person. A draft counts for nothing until the person completes and keeps it.',
  effect: 'adds',
  entrance: endpoint,
  input: z.object({
    what: text(longestLine).check(z.minLength(1), z.describe('Who does what differently now, in one line.')),
    changedOn: z.optional(z.string().check(z.describe('The day they changed, as YYYY-MM-DD.'))),
    before: z.optional(text(2_000).check(z.describe('How it was before.'))),
    act: z.optional(text(2_000).check(z.describe('What the person did that led to it.'))),
  }),
  output: z.object({ recordId }),
  use: async (context, said) => {
    const fields = Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    return tellUnlessRefused(
      await addRecord(context, { kind: 'impact', standing: 'draft', fields }, 'program'),
      ({ id, title }) => ({ text: `Logged as a draft: ${sayBriefly(title)} (record ${id})`, data: { recordId: id } }),
    );
  },
});
