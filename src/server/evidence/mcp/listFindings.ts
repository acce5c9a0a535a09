import * as z from 'zod/mini';
import { listFindings as action } from '../../../actions/evidence/judging/listFindings.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listFindings as endpoint } from '../../../contract/evidence/judging.ts';
import { recordId } from '../../../contract/base/scalars.ts';
import { tellUnlessRefused, tool } from '../../base/mcp/tool.ts';
import { sayCount } from '../../base/words/amounts.ts';
import { sayBriefly } from '../../base/words/briefly.ts';

/** What the rules find missing. */
export const listFindings = tool({
  name: 'list_findings',
  title: 'List findings',
  description:
    'What a committee would miss in the evidence, rule by rule: gates first, then gaps, then hints. Each finding names a record, what is missing and one next step. The same records always get the same findings. Up to 10 of each rule.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({ recordId: z.optional(recordId.check(z.describe('One record alone.'))) }),
  output: endpoint.response,
  use: async (context, asked) =>
    tellUnlessRefused(await action(context, asked), (found) => {
      const { gate, gap, hint } = found.counts;
      const sum = `${sayCount(gate, 'gate')} open, ${sayCount(gap, 'gap')}, ${sayCount(hint, 'hint')}.`;
      return { text: [sum, ...found.groups.flatMap(sayGroup)].join('\n'), data: found };
    }),
});

type Group = ResponseOf<typeof endpoint>['groups'][number];

const sayGroup = ({ rule, count, findings }: Group): readonly string[] => [
  `${rule.name} (${rule.weight}, rule ${rule.id}, ${sayCount(count, 'finding')})`,
  ...findings.map(sayFinding),
];

const sayFinding = ({ record, message, next }: Group['findings'][number]): string =>
  `- ${record === null ? 'The ledger' : `${sayBriefly(record.title)} (${record.kind}, record ${record.id})`}: ${message} ${next}`;
