import * as z from 'zod/mini';
import { relations, type Relation } from '../../core/evidence/kinds/people/relations.ts';
import { type Otherwise, otherwises, type Verdict, verdicts } from '../../core/evidence/kinds/proof/testimonial.ts';
import { requestStates } from '../../core/evidence/testimonials/request.ts';
import { endpoint } from '../base/endpoint.ts';
import { done, email, instant, recordId, text, witnessRequestId } from '../base/scalars.ts';

/** The names of a table of words. */
const namesOf = <Name extends string>(words: Readonly<Record<Name, string>>) =>
  z.enum(Object.keys(words) as [Name, ...Name[]]);

const relation = namesOf<Relation>(relations);

/** A line that somebody has to write. */
const written = (most: number) => text(most).check(z.trim(), z.minLength(1));

const request = z.object({
  id: witnessRequestId,
  recordId,
  /** The line of the record that is witnessed. */
  title: z.string(),
  witness: z.string(),
  email: z.string(),
  relation,
  standing: z.enum([...requestStates, 'expired']),
  createdAt: instant,
  expiresAt: instant,
  /** By a mail from here, or by a link that whoever asked hands over. */
  sentBy: z.enum(['mail', 'hand']),
  reminders: z.int(),
  settledAt: z.nullable(instant),
  /** Why it was declined, where the witness said why. */
  reason: z.string(),
  testimonialId: z.nullable(recordId),
  shown: z.array(z.string()),
});

/** What somebody signed. What they wanted erased is empty. */
const testimonial = z.object({
  id: recordId,
  of: recordId,
  what: z.string(),
  verdict: namesOf<Verdict>(verdicts),
  correction: z.string(),
  change: z.string(),
  otherwise: namesOf<Otherwise>(otherwises),
  because: z.string(),
  relation,
  /** Empty where they do not want to be named. */
  witness: z.string(),
  domain: z.string(),
  signedOn: z.string(),
  withdrawnOn: z.nullable(z.string()),
  /** Since when a name is missing from it that stood in what was signed. */
  rewordedOn: z.nullable(z.string()),
  /** Whether what they were shown says something else now. */
  stale: z.boolean(),
});

/** The path of the page that a testimonial has of its own; null where it has none. */
const page = z.nullable(z.string());

export const listTestimonials = endpoint({
  method: 'GET',
  path: '/api/evidence/testimonials',
  summary: 'What witnesses were asked and what they signed, about one impact or about all, the latest first',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId: z.optional(recordId) }),
  response: z.object({
    requests: z.array(request),
    testimonials: z.array(testimonial),
    /** How many of each are looked for, as the workspace has it. */
    wanted: z.object({ peers: z.number(), skipLevels: z.number() }),
  }),
  refusals: {},
});

export const askWitness = endpoint({
  method: 'POST',
  path: '/api/evidence/testimonials',
  summary:
    'Ask somebody to witness an impact as it stands, by a mail with a link; without a mail server the link is answered',
  needs: 'member',
  grant: null,
  request: z.object({
    recordId,
    witness: written(100),
    email,
    relation,
    note: text(1_000),
    /** The fields that they are to be shown. */
    shown: z.array(text(60)).check(z.minLength(1), z.maxLength(60)),
  }),
  response: z.object({
    request,
    /** The link to hand over, where no mail was sent. It is told once. */
    link: z.nullable(z.string()),
  }),
  refusals: {
    'no-record': 404,
    'local-only': 409,
    'not-kept': 409,
    'not-to-be-shown': 409,
    'own-address': 409,
    'already-asked': 409,
    'too-many': 409,
    'too-often': 429,
  },
});

export const revokeRequest = endpoint({
  method: 'DELETE',
  path: '/api/evidence/testimonials/requests/:requestId',
  summary: 'Take a request to a witness back: its links open nothing any more',
  needs: 'member',
  grant: null,
  request: z.object({ requestId: witnessRequestId }),
  response: done,
  refusals: { 'no-request': 404 },
});

export const getCredential = endpoint({
  method: 'GET',
  path: '/api/evidence/testimonials/:recordId/credential',
  summary: 'What a witness signed, as an Open Badges 3.0 endorsement in JSON and as a VC-JWT',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId }),
  response: z.object({ document: z.string(), jwt: z.string(), withdrawnAt: z.nullable(instant), page }),
  refusals: { 'no-credential': 404 },
});

export const listWitnessNews = endpoint({
  method: 'GET',
  path: '/api/evidence/testimonials/news',
  summary: 'What witnesses answered you and you have not seen yet, the latest first',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    news: z.array(
      z.object({
        id: witnessRequestId,
        recordId,
        title: z.string(),
        witness: z.string(),
        answer: z.enum(['signed', 'declined', 'withdrawn']),
      }),
    ),
  }),
  refusals: {},
});

export const hearWitnesses = endpoint({
  method: 'POST',
  path: '/api/evidence/testimonials/heard',
  summary: 'Note that you have seen what these witnesses answered you',
  needs: 'viewer',
  grant: null,
  request: z.object({ requestIds: z.array(witnessRequestId).check(z.minLength(1), z.maxLength(500)) }),
  response: done,
  refusals: {},
});

export const showTestimonial = endpoint({
  method: 'POST',
  path: '/api/evidence/testimonials/:recordId/page',
  summary: 'Show a testimonial on a page of its own to everybody who has the address, or no longer',
  needs: 'member',
  grant: null,
  request: z.object({ recordId, isShown: z.boolean() }),
  response: z.object({ page }),
  refusals: { 'no-credential': 404, 'not-named': 409 },
});
