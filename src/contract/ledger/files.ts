import * as z from 'zod/mini';
import { endpoint, passage } from '../base/endpoint.ts';
import { instant } from '../base/scalars.ts';

/** The SHA-256 of a file, by which it is called. */
export const fileHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no hash of a file'));

/** PUT the bytes of a file here, its name in `?name=`; the answer is a `sentFile`, as a record names it. */
export const keepFile = passage({
  method: 'PUT',
  path: '/api/ledger/files',
  summary: 'Keep a file for a record; one that no record names within a day is forgotten',
  needs: 'member',
  grant: 'write',
});

/** A file that was taken in, as a field holds it. */
export const sentFile = z.object({ hash: fileHash, name: z.string(), size: z.int(), mediaType: z.string() });

/** GET this for the bytes of a file, which are compared with its hash before any is sent. */
export const sendFile = passage({
  method: 'GET',
  path: '/api/ledger/files/:hash',
  summary: 'The bytes of a file, as a download',
  needs: 'viewer',
  grant: 'read',
});

export const getFileState = endpoint({
  method: 'GET',
  path: '/api/ledger/files/:hash/state',
  summary: 'Whether a file is still what its hash says, compared now',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ hash: fileHash }),
  response: z.extend(sentFile, {
    /** Whether its bytes are those that were kept. */
    whole: z.boolean(),
    /** Whether it asks for a password, and so cannot be shown. */
    locked: z.boolean(),
    sentAt: instant,
  }),
  refusals: { 'no-file': 404 },
});
