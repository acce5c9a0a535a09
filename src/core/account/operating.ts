/** What whoever runs this Cairn may change about how somebody stands here. */
export const personChanges = ['suspend', 'restore', 'make-operator', 'unmake-operator'] as const;

/** One of them. */
export type PersonChange = (typeof personChanges)[number];

/** What a mail that waits is for, as far as whoever runs this Cairn has to know; a notice has no link to hand on. */
export const letterKinds = ['sign-in', 'confirmation', 'new-password', 'invitation', 'notice'] as const;

/** One of them. */
export type LetterKind = (typeof letterKinds)[number];

/** What a mail is for, by where its link leads, and that link; whatever else stands in it is its reader's. */
export function sortLetter(text: string): { readonly kind: LetterKind; readonly link: string | null } {
  const [link, path] = /^https?:\/\/[^/\s]+(\/[^\s#]*)#\S+$/m.exec(text) ?? [];
  const kind = kindsByPath.get(path ?? '');
  return link === undefined || kind === undefined ? { kind: 'notice', link: null } : { kind, link };
}

const kindsByPath: ReadonlyMap<string, LetterKind> = new Map([
  ['/sign-in/link', 'sign-in'],
  ['/confirm-email', 'confirmation'],
  ['/reset-password', 'new-password'],
  ['/invitation', 'invitation'],
]);
