import * as z from 'zod/mini';
import { shortestName } from '../../core/evidence/naming.ts';
import { requestStates } from '../../core/evidence/testimonials/request.ts';
import { endpoint, passage } from '../base/endpoint.ts';
import { instant, keepable, panelId, recordId, text } from '../base/scalars.ts';
import { linkedRecord, record } from '../ledger/shapes.ts';

/** A record that is about somebody, and the fields of it that are. */
const about = z.object({
  record: linkedRecord,
  /** The fields that link to them, and those that name them, now or in an earlier revision. */
  links: z.array(z.string()),
  names: z.array(z.string()),
});

/** Their place on a panel. `scores`: how many they gave, as far as all scores are open. */
const seat = z.object({
  panelId,
  title: z.string(),
  openedAt: instant,
  name: z.string(),
  email: z.string(),
  conflict: z.nullable(z.string()),
  excused: z.nullable(z.string()),
  scores: z.int(),
  dissent: z.nullable(z.string()),
  verdict: z.nullable(z.string()),
});

/** A packet that they read by link. `comments`: how many they made; `word`: what they say of the whole. */
const review = z.object({
  packetId: recordId,
  title: z.string(),
  askedAt: instant,
  name: z.string(),
  email: z.string(),
  question: z.string(),
  comments: z.int(),
  doneAt: z.nullable(instant),
  word: z.string(),
});

/** A name somebody goes by. A single letter would be found where nobody is meant. */
const name = z
  .string()
  .check(z.trim(), z.minLength(shortestName, 'is too short to look for'), z.maxLength(200), keepable);

export const getHeld = endpoint({
  method: 'GET',
  path: '/api/evidence/people/:recordId/held',
  summary:
    'All that is held about a person: what links to them or names them, what they were asked to witness, the panels they sit on, and the packets they read',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId, alsoCalled: z.optional(text(500)) }),
  response: z.object({
    person: record,
    /** What they are called in place of their name. */
    role: z.string(),
    records: z.array(about),
    requests: z.array(
      z.object({ id: z.string(), recordId, state: z.enum(requestStates), createdAt: instant, title: z.string() }),
    ),
    seats: z.array(seat),
    reviews: z.array(review),
  }),
  refusals: { 'no-person': 404 },
});

export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/evidence/people/:recordId/erase',
  summary:
    'Forget a person for good: their record, their names wherever they stand, what they signed; proofs still hold',
  needs: 'editor',
  grant: null,
  request: z.object({
    recordId,
    /** Their name, typed again. */
    confirm: text(300),
    /** Other ways in which they are written. */
    alsoCalled: z._default(z.array(name).check(z.maxLength(10)), []),
    /** Records that go as a whole, such as quotes of theirs. */
    whole: z._default(z.array(recordId).check(z.maxLength(500)), []),
  }),
  response: z.object({ renamed: z.int(), erased: z.int(), requests: z.int() }),
  refusals: { 'no-person': 404, 'not-confirmed': 409 },
});

/** GET this for all that is held about a person as a file for them; `?format=markdown` to read, JSON otherwise. */
export const exportPerson = passage({
  method: 'GET',
  path: '/api/evidence/people/:recordId/export',
  summary: 'All that is held about a person, as a file for them',
  needs: 'editor',
  grant: 'read',
});
