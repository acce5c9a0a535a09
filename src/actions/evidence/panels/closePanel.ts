import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { closePanel as endpoint } from '../../../contract/evidence/committee/panels.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { closePanel as close, holdPanel } from '../../../store/evidence/panels.ts';
import { forgetLetters } from '../../account/forgetLetters.ts';
import type { Context } from '../../base/context.ts';
import { noPanel, notOpen } from './refusals.ts';

/** Closes a panel, also after its date: its links open nothing any more, and the addresses they went to are forgotten. */
export async function closePanel(
  context: Context,
  { panelId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-panel' | 'not-open'>> {
  const { store, scope, now } = context;
  const answer = await store.transact(async (tx) => {
    const kept = await holdPanel(tx, scope, panelId);
    if (kept === undefined) return noPanel();
    return (await close(tx, scope, { id: panelId, at: now() })) ? ({ done: true } as const) : notOpen();
  });
  if (!isRefusal(answer)) await forgetLetters(context, [panelId]);
  return answer;
}
