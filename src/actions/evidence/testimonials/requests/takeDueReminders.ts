import { closedWall } from '../../../../store/base/wall.ts';
import { insertWitnessLink, takeReminders, type WitnessRequest } from '../../../../store/evidence/witnesses.ts';
import { makeSecret } from '../../../account/secrets.ts';
import type { Visit } from '../../../base/context.ts';
import { showWitness } from '../witness/showWitness.ts';

/** A reminder to send: what was asked, and the secret of a link of its own, since those of earlier mails are not kept. */
export type Reminder = { readonly request: WitnessRequest; readonly secret: string };

/** Takes the reminders that are due. Another process that asks at the same time gets others. */
export async function takeDueReminders(visit: Visit): Promise<readonly Reminder[]> {
  const reminders: Reminder[] = [];
  for (const reminder of await take(visit)) {
    // Whether what was asked about is still there only the witness may see.
    const guest = await showWitness(visit, reminder.secret);
    if (guest?.standing === 'waiting') reminders.push(reminder);
  }
  return reminders;
}

function take({ store, now }: Visit): Promise<readonly Reminder[]> {
  return store.behind({ ...closedWall, operator: true }).transact(async (tx) => {
    const reminders: Reminder[] = [];
    for (const request of await takeReminders(tx, now())) {
      const { secret, hash: secretHash } = await makeSecret('cairn_wit_');
      await insertWitnessLink(tx, { workspaceId: request.workspaceId, requestId: request.id, secretHash });
      reminders.push({ request, secret });
    }
    return reminders;
  });
}
