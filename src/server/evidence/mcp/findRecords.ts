import * as z from 'zod/mini';
import { listRecords } from '../../../actions/ledger/records/listRecords.ts';
import { text } from '../../../contract/base/scalars.ts';
import { listRecords as endpoint } from '../../../contract/ledger/records.ts';
import { kindName } from '../../../contract/ledger/shapes.ts';
import { tool } from '../../base/mcp/tool.ts';
import { sayCount } from '../../base/words/amounts.ts';
import { sayRecord, show, shownRecord } from './shown.ts';

/** Records by what they say. */
export const findRecords = tool({
  name: 'find_records',
  title: 'Find records',
  description:
    'Records of the ledger by the words in them: impacts, decisions, frictions, people and whatever else the person keeps. Up to 50 at a time, the last changed first.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({
    search: z.optional(text(200).check(z.describe('Words; each has to begin one of the record.'))),
    kind: z.optional(kindName.check(z.describe('Such as impact, decision, friction, person, team.'))),
    standing: z._default(z.enum(['kept', 'draft']), 'kept'),
  }),
  output: z.object({ records: z.array(shownRecord), more: z.boolean() }),
  use: async (context, asked) => {
    const { records, next } = await listRecords(context, asked);
    const lines = [`${sayCount(records.length, 'record')} found${next === null ? '' : ', and more'}.`];
    return {
      text: [...lines, ...records.map(sayRecord)].join('\n'),
      data: { records: records.map(show), more: next !== null },
    };
  },
});
