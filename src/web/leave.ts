import { forgetPerson } from './account/identity/person.ts';
import { signOut } from './account/identity/signIn.ts';
import { workspaceHere } from './base/here.ts';
import { countUnsent } from './study/session/post/unsent.ts';

/** Signs out, unless answers wait that could not be sent: then it asks first. */
export async function leave(): Promise<void> {
  // From a team's page they would go to the team's workspace.
  if (countUnsent() > 0 && workspaceHere === undefined) {
    const { outbox } = await import('./study/session/post/post.ts');
    outbox.retry();
    await outbox.settled();
  }
  if (countUnsent() > 0) return location.assign('/sign-out');
  await signOut();
  forgetPerson();
  return location.assign('/sign-in');
}
