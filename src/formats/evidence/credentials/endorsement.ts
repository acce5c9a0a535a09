import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { formatKeyDid } from '../../../core/ledger/credentials/multikey.ts';
import type { KeyPair } from '../../../core/ledger/log/signature.ts';
import { endorsementContexts } from './contexts.ts';
import { prove } from './graphProof.ts';
import { statusEntry } from './statusList.ts';

/** What a witness endorses, in which words, and where it can be seen whether they still do. */
export type Endorsed = {
  /** Names the credential, as a ULID. */
  readonly id: string;
  /** The name of the version that was witnessed: `nameOfVersion` of its leaf. */
  readonly version: string;
  /** All that they say of it, as Markdown. */
  readonly words: string;
  /** Null where they do not want to be named. */
  readonly witness: string | null;
  /** When they signed, as RFC 3339 has it. */
  readonly at: string;
  readonly status: { readonly list: string; readonly index: number };
};

/**
 * A witness's word as an Open Badges 3.0 `EndorsementCredential`, issued and proved by the key given. Its subject is the
 * version that was witnessed.
 */
export const makeEndorsement = (
  { id, version, words, witness, at, status }: Endorsed,
  keys: KeyPair,
): Promise<JsonObject> =>
  prove(
    {
      '@context': [...endorsementContexts],
      id: `urn:cairn:${id}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Testimonial',
      issuer: { id: formatKeyDid(keys.publicKey), type: ['Profile'], ...(witness === null ? {} : { name: witness }) },
      validFrom: at,
      credentialSubject: { id: version, type: ['EndorsementSubject'], endorsementComment: words },
      credentialStatus: statusEntry(status.list, status.index),
    },
    { keys, created: at },
  );
