import type { Hono } from 'hono';
import { askWitness } from '../../actions/evidence/testimonials/askWitness.ts';
import { getCredential } from '../../actions/evidence/testimonials/getCredential.ts';
import { listTestimonials } from '../../actions/evidence/testimonials/listTestimonials.ts';
import { takeDueReminders } from '../../actions/evidence/testimonials/remindWitnesses.ts';
import { revokeRequest } from '../../actions/evidence/testimonials/revokeRequest.ts';
import type { Visit } from '../../actions/base/context.ts';
import * as testimonials from '../../contract/evidence/testimonials.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { mostReminders, requestDays } from '../../core/evidence/testimonials/request.ts';
import type { Door } from '../base/door.ts';
import type { Mail } from '../base/mail/openMail.ts';
import { mount } from '../base/mount.ts';
import { mailAsking, mailReminder } from './witness/mails.ts';

/** What witnesses are written to with, and the address of this Cairn. */
export type Post = Pick<Mail, 'send'> & { readonly site: string };

/** Every endpoint of testimonials with the action behind it. Without `post` nobody is asked: there is no address to come to. */
export function mountTestimonials(app: Hono, door: Door, post?: Post): void {
  mount(app, testimonials.listTestimonials, { door, action: listTestimonials });
  mount(app, testimonials.revokeRequest, { door, action: revokeRequest });
  mount(app, testimonials.getCredential, { door, action: getCredential });
  mount(app, testimonials.askWitness, {
    door,
    action: async (context, request) => {
      const made = await askWitness(context, request);
      if (isRefusal(made)) return made;
      const { asker, witness, note, email: to } = made.request;
      const link = linkOf(post?.site ?? '', made.secret);
      await post?.send(mailAsking({ site: post.site, link, to }, { asker, witness, note, days: requestDays }));
      return made.answer;
    },
  });
}

/** Reminds the witnesses whose time has come. */
export async function remindWitnesses(visit: Visit, { site, send }: Post): Promise<void> {
  for (const { request, secret } of await takeDueReminders(visit)) {
    const { asker, witness, email: to, reminders } = request;
    const isLast = reminders + 1 >= mostReminders;
    await send(mailReminder({ site, link: linkOf(site, secret), to }, { asker, witness, isLast }));
  }
}

const linkOf = (site: string, secret: string): string => `${site}/witness/${secret}`;
