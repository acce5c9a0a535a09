import { choice, day, line, link, number, prose, yesNo } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { relations } from '../people/relations.ts';

/** Whether what changed would have changed anyway, as the witness sees it. */
export const otherwises = { no: 'No', partly: 'Partly', yes: 'Yes' } as const;

/** One of them. */
export type Otherwise = keyof typeof otherwises;

/** Whether the witness signed what was claimed as it stood, or put their own words beside it. */
export const verdicts = { confirmed: 'Confirmed as it stood', corrected: 'Corrected in their own words' } as const;

/** One of them. */
export type Verdict = keyof typeof verdicts;

/** Another person's signed words about an impact. Only its witness writes it, by the link they were sent. */
export const testimonial = declareKind({
  name: 'testimonial',
  one: 'testimonial',
  many: 'testimonials',
  purpose: 'What somebody else signs that they did because of you.',
  concept: 'gravitational-influence',
  sealed: 'Nobody writes a testimonial but its witness. Open the impact it is about, and ask somebody there.',
  title: 'what',
  day: 'signedOn',
  fields: {
    what: line('Testimonial', { needed: true }),
    of: link('Of', { to: ['impact'], inverse: 'Testimonials', needed: true }),
    change: prose('What changed on their side', { needed: true }),
    verdict: choice('What they say of the claim', verdicts, { needed: true }),
    correction: prose('In their words'),
    otherwise: choice('Would it have happened anyway?', otherwises, { needed: true }),
    because: prose('Why they think so'),
    relation: choice('Relation', relations, { needed: true }),
    named: yesNo('May be named'),
    witness: line('Witness', { sensitivity: 'personal' }),
    domain: line('Signed from an address at', { help: 'The address itself is kept apart, and shown to nobody else.' }),
    signedOn: day('Signed on', { needed: true }),
    version: number('Version of the impact', { needed: true, least: 1 }),
    versionHash: line('Hash of that version', { needed: true }),
    shown: line('Fields that were shown', { needed: true }),
    credential: line('Hash of the credential', { needed: true }),
    withdrawnOn: day('Withdrawn on'),
    rewordedOn: day('Names taken out on', { help: 'From then on it no longer is what was signed.' }),
  },
  check: ({ verdict, correction }) =>
    verdict === 'corrected' && correction === undefined
      ? [{ field: 'correction', message: 'A correction needs the words that are right.' }]
      : [],
});
