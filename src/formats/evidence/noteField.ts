import type { Kind } from '../../core/ledger/kind.ts';

/** The field that takes what a file says beside the title: what somebody did, where the kind asks for that. */
export const noteFieldOf = (kind: Kind): string | undefined =>
  'act' in kind.fields ? 'act' : Object.entries(kind.fields).find(([, { type }]) => type === 'prose')?.[0];
