import { publishDecisionLog } from '../../src/actions/evidence/decisions/publishDecisionLog.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import type { Fields } from '../../src/core/ledger/fields/value.ts';
import { seedRecord, type SeededRecord } from './ledger.ts';
import type { Stage } from './stage.ts';

/** A kept decision that is marked for the published log. */
export const sharedDecision = {
  kind: 'decision',
  standing: 'kept',
  fields: {
    what: 'Prices are set once a year',
    status: 'accepted',
    context: 'Sales asked for discounts every week.',
    options: [{ option: 'Once a year' }, { option: 'Whenever asked' }],
    outcome: 'Once a year',
    because: 'Everybody can plan.',
    right: 'mine',
    decidedOn: '2026-02-01',
    shared: true,
  },
} as const satisfies SeededRecord;

/** Keeps one, with other words where a test cares. */
export const seedDecision = (stage: Stage, fields: Fields = {}) =>
  seedRecord(stage, { ...sharedDecision, fields: { ...sharedDecision.fields, ...fields } });

/** Publishes the log of a person's workspace. Throws where that is refused. */
export async function publishLog(
  { context }: Stage,
  told: { readonly title?: string; readonly description?: string; readonly visibility?: 'public' | 'unlisted' } = {},
) {
  const log = await publishDecisionLog(context, {
    title: 'How we decide',
    description: '',
    visibility: 'public',
    ...told,
  });
  if (isRefusal(log)) throw new Error(log.message);
  return log;
}
