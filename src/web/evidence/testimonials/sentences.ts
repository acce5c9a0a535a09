import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials, listWitnessNews } from '../../../contract/evidence/testimonials.ts';
import type { Coverage, Wanted } from '../../../core/evidence/testimonials/coverage.ts';
import { mostReminders } from '../../../core/evidence/testimonials/request.ts';
import { formatCount, formatMoment } from '../../base/format.ts';

type Listed = ResponseOf<typeof listTestimonials>;

/** What was asked of somebody. */
export type Request = Listed['requests'][number];

/** What somebody signed. */
export type Testimonial = Listed['testimonials'][number];

/** How a request stands, as a sentence. */
export function sayStanding({ standing, sentBy, expiresAt, settledAt, reminders, reason }: Request): string {
  const on = settledAt === null ? '' : ` on ${formatMoment(settledAt)}`;
  switch (standing) {
    case 'waiting':
      return `Waits until ${formatMoment(expiresAt)}; ${sentBy === 'mail' ? sayReminders(reminders) : 'no mail was sent, the link is yours to hand over'}.`;
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

type News = ResponseOf<typeof listWitnessNews>['news'];

/** What witnesses answered, in one line. */
export function sayNews(news: News): string {
  const [first, ...others] = news;
  if (first === undefined) return '';
  if (others.length > 0) return `${formatCount(news.length, 'witness', 'witnesses')} answered you`;
  return `${first.witness === '' ? 'A witness' : first.witness} ${answers[first.answer]}: ${first.title}`;
}

const answers = {
  signed: 'signed what you asked for',
  declined: 'declined what you asked for',
  withdrawn: 'took back what they had signed',
} as const satisfies Readonly<Record<News[number]['answer'], string>>;

/** How far one's testimonials reach, and what is missing. */
export function sayCoverage({ peers, skipLevels, isEnough }: Coverage, wanted: Wanted): string {
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

/** Who was asked, while that is kept. */
export const sayAsked = ({ witness, email }: Pick<Request, 'witness' | 'email'>): string =>
  witness === '' ? 'A witness whose name is no longer kept' : `${witness} <${email}>`;

/** Why what a witness signed has to be asked for again; undefined where it stands. */
export function sayOutdated({
  stale,
  withdrawnOn,
  rewordedOn,
}: Pick<Testimonial, 'stale' | 'withdrawnOn' | 'rewordedOn'>): string | undefined {
  if (withdrawnOn !== null) return undefined;
  if (rewordedOn !== null) return 'A name was taken out of it, so it no longer is what was signed.';
  return stale ? 'You changed what they were shown since.' : undefined;
}

/** Who signed, as far as they want to be known. */
export function sayWitness({ witness, domain, change }: Pick<Testimonial, 'witness' | 'domain' | 'change'>): string {
  const name = witness === '' ? 'A witness who is not named' : witness;
  if (domain !== '') return `${name}, from an address at ${domain}`;
  return change === '' ? name : `${name}, whose address no mail has proved`;
}
