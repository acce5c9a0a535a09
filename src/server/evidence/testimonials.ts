import type { Hono } from 'hono';
import { type AskedWitness, askWitness } from '../../actions/evidence/testimonials/requests/askWitness.ts';
import { getCredential } from '../../actions/evidence/testimonials/getCredential.ts';
import { hearWitnesses } from '../../actions/evidence/testimonials/requests/hearWitnesses.ts';
import { listTestimonials } from '../../actions/evidence/testimonials/listTestimonials.ts';
import { listWitnessNews } from '../../actions/evidence/testimonials/requests/listWitnessNews.ts';
import { takeDueReminders } from '../../actions/evidence/testimonials/requests/takeDueReminders.ts';
import { revokeRequest } from '../../actions/evidence/testimonials/requests/revokeRequest.ts';
import { showTestimonial } from '../../actions/evidence/testimonials/showTestimonial.ts';
import type { Visit } from '../../actions/base/context.ts';
import * as testimonials from '../../contract/evidence/testimonials.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { mostReminders, requestDays } from '../../core/evidence/testimonials/request.ts';
import type { Door } from '../base/door.ts';
import type { Mail } from '../base/mail/openMail.ts';
import { mount } from '../base/mount.ts';
import { mailAsking, mailReminder } from './witness/mails.ts';

/** What witnesses are written to with, and the address of this Cairn. */
export type Post = Pick<Mail, 'send' | 'isSet'> & { readonly site: string };

/** Every endpoint of testimonials with the action behind it. Without `post` nobody is asked: there is no address to come to. */
export function mountTestimonials(app: Hono, door: Door, post?: Post): void {
  mount(app, testimonials.listTestimonials, { door, action: listTestimonials });
  mount(app, testimonials.revokeRequest, { door, action: revokeRequest });
  mount(app, testimonials.getCredential, { door, action: getCredential });
  mount(app, testimonials.listWitnessNews, { door, action: listWitnessNews });
  mount(app, testimonials.hearWitnesses, { door, action: hearWitnesses });
  mount(app, testimonials.showTestimonial, { door, action: showTestimonial });
  mount(app, testimonials.askWitness, {
    door,
    action: async (context, request) => {
      const made = await askWitness(context, request, post?.isSet === true ? 'mail' : 'hand');
      return isRefusal(made) ? made : { request: made.answer, link: await handOver(made, post) };
    },
  });
}

/** Mails the link to its witness, or answers it, where no mail goes out, for whoever asked to hand over. */
async function handOver({ request, secret }: AskedWitness, post: Post | undefined): Promise<string | null> {
  if (post === undefined) return null;
  const { id: about, asker, witness, note, email: to } = request;
  const link = linkOf(post.site, secret);
  await post.send(mailAsking({ site: post.site, link, to, about }, { asker, witness, note, days: requestDays }));
  return post.isSet ? null : link;
}

/** Reminds the witnesses whose time has come. */
export async function remindWitnesses(visit: Visit, { site, send }: Omit<Post, 'isSet'>): Promise<void> {
  for (const { request, secret } of await takeDueReminders(visit)) {
    const { id: about, asker, witness, email: to, reminders } = request;
    const isLast = reminders + 1 >= mostReminders;
    await send(mailReminder({ site, link: linkOf(site, secret), to, about }, { asker, witness, isLast }));
  }
}

const linkOf = (site: string, secret: string): string => `${site}/witness/${secret}`;
