import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { disagree as endpoint } from '../../../contract/evidence/judging.ts';
import { formatDay } from '../../../core/base/day.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { disagreementOf, isSameTarget } from '../../../core/evidence/judging/disagreements.ts';
import { disagreement } from '../../../core/evidence/kinds/judging/disagreement.ts';
import { type ProseRule, proseRuleIds } from '../../../core/evidence/prose/base/rule.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import { findRule } from '../../../core/evidence/rules/rules.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../../ledger/refusals.ts';
import { holdOwnWord, sayOwnWord } from './ownWord.ts';
import { noRule } from './refusals.ts';

/** Keeps why a rule does not hold, of one record or of all. */
export async function disagree(
  context: Context,
  { rule: id, about, because, until }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-rule' | 'no-record'>> {
  const rule = findRule(id) ?? (await findProseRule(id));
  if (rule === undefined) return noRule();
  return context.store.transact(async (tx) => {
    const target = { rule: id, about: about ?? null };
    const before = await holdOwnWord(context, tx, {
      kind: disagreement,
      isMeant: (record) => isSameTarget(disagreementOf(record), target),
    });
    const record = about === undefined ? undefined : await findRecord(tx, context.scope, about);
    if (about !== undefined && !(record !== undefined && isSubject(record.kind))) return noRecord();
    await sayOwnWord(context, tx, {
      kind: disagreement,
      before,
      given: { what: rule.name, rule: id, about, because, until: until === undefined ? undefined : formatDay(until) },
    });
    return { done: true };
  });
}

/** What reads prose holds tens of thousands of words: it is loaded when a rule of it is named. */
async function findProseRule(id: string): Promise<ProseRule | undefined> {
  if (!proseRuleIds.some((known) => known === id)) return undefined;
  const prose = await import('../../../core/evidence/prose/rules/proseRules.ts');
  return prose.findProseRule(id);
}
