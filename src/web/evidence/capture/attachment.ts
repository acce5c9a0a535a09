import { longestProse } from '../../../core/ledger/fields/read.ts';

/** What was pasted or dropped beside the line, and becomes an artifact of the draft. */
export type Attachment =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** What can be pasted or dropped: the part of a `DataTransfer` that is read. */
export type Handed = {
  readonly files: ArrayLike<File>;
  readonly getData: (format: string) => string;
};

/** What is attached of something pasted or dropped; nothing where it is a piece of the line itself. */
export function readHanded(handed: Handed): readonly Attachment[] {
  if (handed.files.length > 0) return Array.from(handed.files, (file) => ({ kind: 'file', file }));
  const text = handed.getData('text/plain').trim();
  if (isAddress(text)) return [{ kind: 'link', address: text }];
  return text.includes('\n') ? [{ kind: 'text', text: text.slice(0, longestProse) }] : [];
}

/** An attachment in a word or two. */
export function nameOf(attachment: Attachment): string {
  if (attachment.kind === 'file') return attachment.file.name;
  if (attachment.kind === 'link') return attachment.address.replace(/^https?:\/\//, '');
  return `“${firstLineOf(attachment.text).slice(0, 40)}…”`;
}

/** The first line of a text that says something. */
export const firstLineOf = (text: string): string => /\S.*/.exec(text)?.[0].trim() ?? '';

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
