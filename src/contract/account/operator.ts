import * as z from 'zod/mini';
import { letterKinds, personChanges } from '../../core/account/operating.ts';
import { endpoint } from '../base/endpoint.ts';
import { accountId, day, done, email, instant, text } from '../base/scalars.ts';
import { legacy } from './people.ts';

/** Somebody with an account. Nothing is told of what they write or learn. */
const person = z.object({
  id: accountId,
  name: z.string(),
  email: z.string(),
  since: instant,
  /** In UTC; null where they have never signed in. */
  lastSeen: z.nullable(day),
  workspaces: z.int(),
  operator: z.boolean(),
  suspendedAt: z.nullable(instant),
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/operator/people',
  summary: 'Everybody who has an account, the latest first',
  needs: 'operator',
  grant: null,
  request: z.object({
    /** A part of a name or an address. */
    search: z._default(text(100), ''),
    /** Goes on after this account. */
    before: z.optional(accountId),
  }),
  response: z.object({ people: z.array(person), more: z.boolean() }),
  refusals: {},
});

export const changePerson = endpoint({
  method: 'POST',
  path: '/api/operator/people/:accountId/change',
  summary: 'Suspend somebody, which ends their sessions, or let them in again; let them run this Cairn, or no longer',
  needs: 'operator',
  grant: null,
  request: z.object({ accountId, change: z.enum(personChanges) }),
  response: done,
  refusals: { 'no-account': 404, yourself: 409, 'last-operator': 409, 'stale-sign-in': 403 },
});

export const deletePerson = endpoint({
  method: 'POST',
  path: '/api/operator/people/:accountId/delete',
  summary: 'Delete somebody’s account with everything they have learnt; published decks stay without an author, or go',
  needs: 'operator',
  grant: null,
  request: z.object({ accountId, email, publications: legacy }),
  response: done,
  refusals: { 'no-account': 404, yourself: 409, 'not-confirmed': 409, 'sole-owner': 409, 'stale-sign-in': 403 },
});

export const getStanding = endpoint({
  method: 'GET',
  path: '/api/operator/standing',
  summary: 'How this Cairn is: its health, mail, backups and versions',
  needs: 'operator',
  grant: null,
  request: z.object({}),
  response: z.object({
    /** The names of what is not as it must be. */
    troubles: z.array(z.string()),
    mail: z.object({
      isSet: z.boolean(),
      waiting: z.int(),
      lastFailure: z.nullable(z.object({ at: instant, said: z.string() })),
    }),
    backups: z.object({
      last: z.nullable(z.object({ at: instant, bytes: z.int(), encrypted: z.boolean() })),
      /** `madeAt` is when the backup was made that was restored, where that is known. */
      lastTest: z.nullable(z.object({ at: instant, madeAt: z.nullable(instant) })),
    }),
    versions: z.object({
      cairn: z.string(),
      node: z.string(),
      engine: z.enum(['sqlite', 'postgres']),
      database: z.string(),
      /** The last step that the data has gone through. */
      migration: z.string(),
      wire: z.int(),
    }),
  }),
  refusals: {},
});

export const getStorage = endpoint({
  method: 'GET',
  path: '/api/operator/storage',
  summary: 'How much room the data takes, how much of what there is, and how that has grown',
  needs: 'operator',
  grant: null,
  request: z.object({}),
  response: z.object({
    bytes: z.int(),
    uploads: z.object({ files: z.int(), bytes: z.int() }),
    /** Rows are estimates on PostgreSQL; the bytes of one table are null on SQLite, which would have to read all to tell. */
    tables: z.array(z.object({ name: z.string(), rows: z.int(), bytes: z.nullable(z.int()) })),
    /** One measurement a day at most, oldest first. */
    history: z.array(z.object({ at: instant, bytes: z.int() })),
  }),
  refusals: {},
});

export const listLetters = endpoint({
  method: 'GET',
  path: '/api/operator/letters',
  summary:
    'The mails that were not sent, the latest first: what they are for, and the link where nobody else carries it',
  needs: 'operator',
  grant: null,
  request: z.object({}),
  response: z.object({
    letters: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        kind: z.enum(letterKinds),
        /** Null for a notice, and for a mail that a mail server was to carry. */
        link: z.nullable(z.string()),
        /** The code of a mail that carries one, and is told like a link. */
        code: z.nullable(z.string()),
        createdAt: instant,
        attempts: z.int(),
        failure: z.nullable(z.string()),
      }),
    ),
  }),
  refusals: {},
});

export const settleLetter = endpoint({
  method: 'DELETE',
  path: '/api/operator/letters/:letterId',
  summary: 'Forget a mail that was handed on',
  needs: 'operator',
  grant: null,
  request: z.object({ letterId: text(26) }),
  response: done,
  refusals: {},
});

export const tryMail = endpoint({
  method: 'POST',
  path: '/api/operator/mail/try',
  summary: 'Send a mail to oneself, and hear what the mail server says',
  needs: 'operator',
  grant: null,
  request: z.object({}),
  response: z.object({
    to: z.string(),
    /** Null where the mail server has taken it. */
    failure: z.nullable(z.string()),
  }),
  refusals: {},
});
