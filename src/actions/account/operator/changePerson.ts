import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changePerson as endpoint } from '../../../contract/account/operator.ts';
import type { AuditEvent } from '../../../core/account/audit.ts';
import type { PersonChange } from '../../../core/account/operating.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { deleteSignIns, holdOperators, type Standing, updateStanding } from '../../../store/account/operator/people.ts';
import type { Operating } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { dropInvitations } from '../invitations/dropInvitations.ts';
import { lastOperator, noAccount, yourself } from './refusals.ts';

/** Changes how somebody stands here. Whoever is suspended is signed out everywhere at once. */
export async function changePerson(
  operating: Operating,
  { accountId, change }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-account' | 'yourself' | 'last-operator'>> {
  const { store, who, now } = operating;
  if (change === 'suspend' && accountId === who.accountId) return yourself();
  return store.transact(async (tx) => {
    const others = (await holdOperators(tx, who)).filter((operator) => operator !== accountId);
    const takesAway = change === 'suspend' || change === 'unmake-operator';
    if (takesAway && others.length === 0) return lastOperator();
    const { event, standing } = changes[change];
    if (!(await updateStanding(tx, who, { accountId, standing: standing(now()) }))) return noAccount();
    if (takesAway) await dropInvitations(operating, tx, { accountId, inviter: who });
    if (change === 'suspend') await deleteSignIns(tx, who, accountId);
    await note(operating, tx, { event, accountId: who.accountId, aboutId: accountId });
    return { done: true };
  });
}

type Change = { readonly event: AuditEvent; readonly standing: (now: Instant) => Standing };

const changes = {
  suspend: { event: 'account-suspended', standing: (now) => ({ suspended_at: now }) },
  restore: { event: 'account-restored', standing: () => ({ suspended_at: null }) },
  'make-operator': { event: 'operator-made', standing: () => ({ operator: 1 }) },
  'unmake-operator': { event: 'operator-unmade', standing: () => ({ operator: 0 }) },
} as const satisfies Readonly<Record<PersonChange, Change>>;
