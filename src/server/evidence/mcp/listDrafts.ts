import * as z from 'zod/mini';
import { listInbox } from '../../../actions/evidence/inbox/listInbox.ts';
import { listInbox as endpoint } from '../../../contract/evidence/inbox.ts';
import { tool } from '../../base/mcp/tool.ts';
import { sayCount } from '../../base/words/amounts.ts';
import { sayRecord, show, shownRecord } from './shown.ts';

/** What waits to be completed. */
export const listDrafts = tool({
  name: 'list_drafts',
  title: 'List drafts',
  description:
    'The drafts of evidence that wait for the person to complete them, the oldest first. Use it to see what is logged already.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({ limit: z._default(z.int().check(z.gte(1), z.lte(100)), 20) }),
  output: z.object({ waiting: z.int(), drafts: z.array(shownRecord) }),
  use: async (context, asked) => {
    const { waiting, drafts } = await listInbox(context, asked);
    const lines = [`${sayCount(waiting, 'draft')} waiting.`, ...drafts.map(sayRecord)];
    return { text: lines.join('\n'), data: { waiting, drafts: drafts.map(show) } };
  },
});
