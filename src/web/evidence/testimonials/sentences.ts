import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials } from '../../../contract/evidence/testimonials.ts';
import { type Coverage, wanted } from '../../../core/evidence/testimonials/coverage.ts';
import { mostReminders } from '../../../core/evidence/testimonials/request.ts';
import { formatCount, formatMoment } from '../../base/format.ts';

type Listed = ResponseOf<typeof listTestimonials>;

/** What was asked of somebody. */
export type Request = Listed['requests'][number];

/** What somebody signed. */
export type Testimonial = Listed['testimonials'][number];

/** How a request stands, as a sentence. */
export function sayStanding({ standing, expiresAt, settledAt, reminders, reason }: Request): string {
  const on = settledAt === null ? '' : ` on ${formatMoment(settledAt)}`;
  switch (standing) {
    case 'waiting':
      return `Waits until ${formatMoment(expiresAt)}; ${sayReminders(reminders)}.`;
    case 'signed':
      return `Signed${on}.`;
    case 'declined':
      return reason === '' ? `Declined${on}.` : `Declined${on}: “${reason}”`;
    case 'revoked':
      return `You took it back${on}.`;
    case 'withdrawn':
      return `Signed, and taken back by the witness${on}.`;
    case 'expired':
      return `Not answered; it expired on ${formatMoment(expiresAt)}.`;
  }
}

const sayReminders = (sent: number): string =>
  sent === 0
    ? `${formatCount(mostReminders, 'reminder')} at most will follow`
    : `${formatCount(sent, 'reminder')} of ${mostReminders} sent`;

/** How far one's testimonials reach, and what is missing. */
export function sayCoverage({ peers, skipLevels, isEnough }: Coverage): string {
  if (isEnough) return `${sayFound(peers, skipLevels)}. That is what a committee looks for.`;
  const missing = [
    ...lacking(wanted.peers - peers, 'peer in another team', 'peers in other teams'),
    ...lacking(wanted.skipLevels - skipLevels, 'skip-level', 'skip-levels'),
  ];
  return `${sayFound(peers, skipLevels)}. Still missing: ${missing.join(' and ')}.`;
}

const sayFound = (peers: number, skipLevels: number): string =>
  peers + skipLevels === 0
    ? 'No peer and no skip-level has signed what stands now'
    : `Signed by ${formatCount(peers, 'peer')} and ${formatCount(skipLevels, 'skip-level')}`;

const lacking = (count: number, one: string, many: string): readonly string[] =>
  count <= 0 ? [] : [formatCount(count, one, many)];

/** Who signed, as far as they want to be known. */
export const sayWitness = ({ witness, domain }: Pick<Testimonial, 'witness' | 'domain'>): string => {
  const name = witness === '' ? 'A witness who is not named' : witness;
  return domain === '' ? name : `${name}, from an address at ${domain}`;
};
