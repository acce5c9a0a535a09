import * as z from 'zod/mini';
import { parseDay } from '../../core/base/day.ts';
import { endpoint } from '../base/endpoint.ts';
import { recordId, text } from '../base/scalars.ts';
import { fields, kindName, linkedRecord, record, recordLink, standing } from './shapes.ts';

/** What a person may make of a record: a draft needs its title alone, a kept one all its kind asks for. */
const written = z.enum(['draft', 'kept']);

/** A date, as `YYYY-MM-DD`. */
const date = z
  .string()
  .check(z.refine((value) => parseDay(value) !== undefined, 'is no date; write one like 2026-03-31'));

/** What a list can be narrowed to, and its order; a view keeps one. */
export const recordFilter = z.object({
  kind: z.optional(kindName),
  /** Kept ones, where it is left out. */
  standing: z.optional(standing),
  /** Words, each of which begins one of the record's. */
  search: z.optional(text(200)),
  from: z.optional(date),
  until: z.optional(date),
  /** The record that it links to, or that links to it. */
  linkedTo: z.optional(recordId),
  changedSince: z.optional(z.int().check(z.gte(0), z.lte(7_258_118_400_000))),
  /** The last changed first, the latest day first and what has none last, or by title. */
  order: z.optional(z.enum(['changed', 'day', 'title'])),
});

export const listRecords = endpoint({
  method: 'GET',
  path: '/api/ledger/records',
  summary: 'A page of records by filter; `after` is the `next` of the page before',
  needs: 'viewer',
  grant: 'read',
  request: z.extend(recordFilter, {
    // In a query everything is text.
    changedSince: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(7_258_118_400_000))),
    after: z.optional(text(300)),
  }),
  response: z.object({ records: z.array(record), linked: z.array(linkedRecord), next: z.nullable(z.string()) }),
  refusals: {},
});

export const countRecords = endpoint({
  method: 'GET',
  path: '/api/ledger/counts',
  summary: 'How many records there are of each kind and standing',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ counts: z.array(z.object({ kind: z.string(), standing, records: z.int() })) }),
  refusals: {},
});

export const getRecord = endpoint({
  method: 'GET',
  path: '/api/ledger/records/:recordId',
  summary: 'One record with its links in both directions; where it has very many, the list by `linkedTo` has them all',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId }),
  response: z.object({ record, links: z.array(recordLink), more: z.boolean() }),
  refusals: { 'no-record': 404 },
});

export const addRecord = endpoint({
  method: 'POST',
  path: '/api/ledger/records',
  summary: 'Keep a new record; sending it twice is harmless where it brings its own id',
  needs: 'member',
  grant: 'write',
  request: z.object({ id: z.optional(recordId), kind: kindName, standing: written, fields }),
  response: record,
  refusals: { 'no-kind': 404, 'bad-record': 409, 'id-taken': 409 },
});

export const changeRecord = endpoint({
  method: 'PUT',
  path: '/api/ledger/records/:recordId',
  summary: 'Say what a record says from now on; changes that somebody else made meanwhile to other fields are kept',
  needs: 'member',
  grant: 'write',
  request: z.object({ recordId, basedOn: z.int().check(z.gte(1)), standing: written, fields }),
  response: record,
  refusals: { 'no-record': 404, 'bad-record': 409, 'changed-meanwhile': 409 },
});
