/** What whoever runs this Cairn may change about how somebody stands here. */
export const personChanges = ['suspend', 'restore', 'make-operator', 'unmake-operator'] as const;

/** One of them. */
export type PersonChange = (typeof personChanges)[number];

/** What a mail that waits is for, as far as whoever runs this Cairn has to know; a notice has no link to hand on. */
export const letterKinds = [
  'sign-in',
  'confirmation',
  'new-password',
  'invitation',
  'witness',
  'witness-code',
  'notice',
] as const;

/** One of them. */
export type LetterKind = (typeof letterKinds)[number];

/** What of a mail is handed on: the link, and the code of one that carries a code. */
export type HandedOn = { readonly kind: LetterKind; readonly link: string | null; readonly code: string | null };

/** What a mail is for, by where its link leads, and what of it is handed on; whatever else stands in it is its reader's. */
export function sortLetter(text: string): HandedOn {
  const [link, path] = /^https?:\/\/[^/\s]+(\/[^\s#]*)#\S+$/m.exec(text) ?? [];
  const kind = kindsByPath.get(path ?? '');
  if (link !== undefined && kind !== undefined) return { kind, link, code: null };
  const [toWitness, asksForCode] = /^https?:\/\/[^/\s]+\/witness\/[^\s#?/]+(\?code)?$/m.exec(text) ?? [];
  if (toWitness === undefined) return { kind: 'notice', link: null, code: null };
  if (asksForCode === undefined) return { kind: 'witness', link: toWitness, code: null };
  return { kind: 'witness-code', link: toWitness, code: /^\d{6}$/m.exec(text)?.[0] ?? null };
}

const kindsByPath: ReadonlyMap<string, LetterKind> = new Map([
  ['/sign-in/link', 'sign-in'],
  ['/confirm-email', 'confirmation'],
  ['/reset-password', 'new-password'],
  ['/invitation', 'invitation'],
]);
