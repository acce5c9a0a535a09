import { closedWall } from '../../../store/base/wall.ts';
import { insertWitnessLink, takeReminders, type WitnessRequest } from '../../../store/evidence/witnesses.ts';
import { makeSecret } from '../../account/secrets.ts';
import type { Visit } from '../../base/context.ts';

/** A reminder to send: what was asked, and the secret of a link of its own, since those of earlier mails are not kept. */
export type Reminder = { readonly request: WitnessRequest; readonly secret: string };

/** Takes the reminders that are due. Another process that asks at the same time gets others. */
export function takeDueReminders({ store, now }: Visit): Promise<readonly Reminder[]> {
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
