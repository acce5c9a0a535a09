import type { Hono } from 'hono';
import type { Proving } from '../../actions/ledger/proofs/makeBundle.ts';
import { proveConsistency } from '../../actions/ledger/proofs/proveConsistency.ts';
import { proveRevision } from '../../actions/ledger/proofs/proveRevision.ts';
import { signHead } from '../../actions/ledger/proofs/signHead.ts';
import * as proofs from '../../contract/ledger/proofs.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** What proofs need: the host of this Cairn, by which its logs go, and the timestamp authority, where one was set. */
export type ProofParts = {
  readonly door: Door;
  readonly site: string;
  readonly authority?: string | undefined;
  readonly report: (error: Error) => void;
};

/** The proofs of the ledger. */
export function mountProofs(app: Hono, parts: ProofParts): void {
  const { door, site } = parts;
  mount(app, proofs.signHead, { door, action: (context) => signHead(context, site) });
  mount(app, proofs.proveRevision, {
    door,
    action: (context, { recordId }) => proveRevision(context, { recordId, site }),
  });
  mount(app, proofs.proveConsistency, { door, action: proveConsistency });
  mount(app, proofs.makeBundle, {
    door,
    // What makes a bundle is large, and few are made.
    action: async (context, order) => {
      const { makeBundle } = await import('../../actions/ledger/proofs/makeBundle.ts');
      return makeBundle(context, order, await openProving(parts));
    },
  });
}

/** What a bundle is proved with. */
export async function openProving({ authority, report, site }: ProofParts): Promise<Proving> {
  const { openStamp } = await import('./stamp.ts');
  return { site, stamp: authority === undefined ? undefined : openStamp(authority, report) };
}
