import { declineRequest, draftTestimony } from '../../../actions/evidence/testimonials/witness/answering.ts';
import { codeMinutes } from '../../../actions/evidence/mailedCode.ts';
import { type Guest, listFacts } from '../../../actions/evidence/testimonials/witness/showWitness.ts';
import { signTestimonial } from '../../../actions/evidence/testimonials/witness/signTestimonial.ts';
import { findAsker } from '../../../actions/evidence/testimonials/witness/findAsker.ts';
import {
  prepareWithdrawal,
  withdrawTestimonial,
} from '../../../actions/evidence/testimonials/witness/withdrawTestimonial.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import type { SentBy } from '../../../core/evidence/testimonials/request.ts';
import type { Page } from '../../base/public/page.ts';
import type { Sent } from '../guests/form.ts';
import type { GuestPost } from '../guests/mountLink.ts';
import { formPage } from './formPage.ts';
import { type Answer, mailAnswer, mailCode, mailReceipt } from './mails.ts';
import { readDraft, readSaid } from './read.ts';
import { codePage, settledPage, takeBackPage } from './statePages.ts';

/** A form that somebody sent from behind the link with that secret. */
export type Done = {
  readonly post: GuestPost;
  readonly secret: string;
  readonly guest: Guest;
  readonly sent: Sent;
};

/** What a form may ask for; each answers the page that says what was wrong, if anything was. */
export const doings: ReadonlyMap<string, (done: Done) => Promise<Page | undefined>> = new Map(
  Object.entries({ draft, sign, decline, prepare, withdraw }),
);

async function draft(done: Done): Promise<Page | undefined> {
  const { guest, sent, post } = done;
  const sentBy = waysOf(post);
  if (guest.standing !== 'waiting') return settledPage(guest, { standing: guest.standing, sentBy });
  const drafted = readDraft(sent);
  const made = drafted === undefined ? unchosen : await draftTestimony(guest, drafted);
  if (isRefusal(made)) {
    const filled = { said: readSaid(sent), problem: made.message, insists: made.code === 'praise-alone', sentBy };
    return formPage(guest, await listFacts(guest), filled);
  }
  await post.send(mailCode(toWitness(done), { code: made.code, minutes: codeMinutes, proves: 'signing' }));
  return undefined;
}

async function sign(done: Done): Promise<Page | undefined> {
  const { guest, sent, post } = done;
  const sentBy = waysOf(post);
  if (guest.standing !== 'waiting') return settledPage(guest, { standing: guest.standing, sentBy });
  const { draft: said, asker } = guest.request;
  if (said === null) return undefined;
  const typed = { code: sent['code'] ?? '', draft: sent['draft'] ?? '', site: post.site, codeCameBy: sentBy };
  const receipt = await signTestimonial(guest, typed);
  if (isRefusal(receipt)) return codePage(guest, said, { sentBy, problem: receipt.message });
  await post.send(mailReceipt(toWitness(done), receipt, asker));
  await tellAsker(done, said.verdict === 'confirmed' ? 'signed' : 'corrected');
  return undefined;
}

async function decline(done: Done): Promise<undefined> {
  const { guest, sent } = done;
  if (guest.standing !== 'waiting' || !(await declineRequest(guest, sent['reason'] ?? ''))) return;
  await tellAsker(done, 'declined');
}

async function prepare(done: Done): Promise<Page | undefined> {
  const { guest, post } = done;
  const sentBy = waysOf(post);
  if (guest.standing !== 'signed') return undefined;
  const made = await prepareWithdrawal(guest);
  if (isRefusal(made)) return takeBackPage(guest, { sentBy, problem: made.message });
  await post.send(mailCode(toWitness(done), { code: made.code, minutes: codeMinutes, proves: 'takingBack' }));
  return undefined;
}

async function withdraw(done: Done): Promise<Page | undefined> {
  const { guest, sent, post } = done;
  if (guest.standing !== 'signed') return undefined;
  const words = sent['erase'] === 'yes' ? 'go' : 'stay';
  const withdrawn = await withdrawTestimonial(guest, { code: sent['code'] ?? '', words });
  if (isRefusal(withdrawn)) return takeBackPage(guest, { sentBy: waysOf(post), problem: withdrawn.message });
  await tellAsker(done, 'withdrawn');
  return undefined;
}

/** Tells whoever asked what came of it. What the witness wrote stands in no mail: it could not be taken back there. */
async function tellAsker({ post: { send, site }, guest }: Done, answer: Answer): Promise<void> {
  const asker = await findAsker(guest);
  if (asker === undefined) return;
  const { id, recordId, witness } = guest.request;
  const { kind, workspaceId } = guest.context.scope;
  const link = `${site}${kind === 'personal' ? '' : `/w/${workspaceId}`}/evidence/records/${recordId}`;
  await send({ ...mailAnswer({ site, link, to: asker.to }, { witness, title: asker.title, answer }), about: id });
}

const toWitness = ({ post: { site }, secret, guest }: Done) => ({
  site,
  link: `${site}/witness/${secret}`,
  to: guest.request.email,
  about: guest.request.id,
});

const waysOf = ({ isSet }: GuestPost): SentBy => (isSet ? 'mail' : 'hand');

const unchosen = refuse('empty', 'Choose an answer to each question: was it so, and would it have happened anyway?');
