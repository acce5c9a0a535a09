import type { Selectable } from 'kysely';
import type { LetterSubjectId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { MailTable } from '../accountTables.ts';
import type { Db, Tx } from '../base/database.ts';
import { slices } from '../base/slices.ts';

/** A mail that could not be sent yet. `error` says why; null where nobody has tried, since there is no mail server. */
export type KeptLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly error: string | null;
  readonly attachments?: readonly Attachment[];
  /** The request to a witness, the panel or the review that it is about. */
  readonly about?: LetterSubjectId;
};

/** A text file that goes with a letter. */
export type Attachment = { readonly name: string; readonly type: string; readonly text: string };

/** Keeps a letter. Open to nobody in particular: whoever asks for a link may cause one. */
export async function insertLetter(tx: Tx, letter: KeptLetter): Promise<void> {
  await tx
    .insertInto('mail')
    .values({
      id: letter.id,
      recipient: letter.to,
      subject: letter.subject,
      text: letter.text,
      created_at: letter.createdAt,
      sent_at: null,
      attempts: letter.attempts,
      error: letter.error,
      attachments: JSON.stringify(letter.attachments ?? []),
      about: letter.about ?? null,
    })
    .execute();
}

/** Those tried so often and written before then, each counted as tried once more. For whoever runs this Cairn. */
export async function takeLetters(tx: Tx, attempts: number, writtenBefore: Instant): Promise<readonly KeptLetter[]> {
  const rows = await tx
    .updateTable('mail')
    .set({ attempts: attempts + 1 })
    .where('sent_at', 'is', null)
    .where('attempts', '=', attempts)
    .where('created_at', '<=', writtenBefore)
    .returningAll()
    .execute();
  return rows.map(letterOf);
}

/** The newest letters that wait, so many at most. For whoever runs this Cairn. */
export async function listLetters(db: Db, limit: number): Promise<readonly KeptLetter[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('sent_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(letterOf);
}

/** Notes why a letter failed again. For whoever runs this Cairn. */
export async function updateLetterError(tx: Tx, id: string, error: string): Promise<void> {
  await tx.updateTable('mail').set({ error }).where('id', '=', id).execute();
}

/** Forgets a letter that was sent or handed on. For whoever runs this Cairn. */
export async function deleteLetter(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mail').where('id', '=', id).execute();
}

/** Forgets the letters written before then: their links have long expired. For whoever runs this Cairn. */
export async function deleteLettersBefore(tx: Tx, writtenBefore: Instant): Promise<void> {
  await tx.deleteFrom('mail').where('created_at', '<', writtenBefore).execute();
}

/** Forgets the letters about these requests to witnesses, panels or reviews. For the process itself, once somebody is to be forgotten. */
export async function deleteLettersAbout(tx: Tx, subjects: readonly LetterSubjectId[]): Promise<void> {
  for (const slice of slices(subjects)) await tx.deleteFrom('mail').where('about', 'in', slice).execute();
}

const letterOf = (row: Selectable<MailTable>): KeptLetter => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  text: row.text,
  createdAt: row.created_at,
  attempts: row.attempts,
  error: row.error,
  ...attached(JSON.parse(row.attachments) as readonly Attachment[]),
  ...(row.about === null ? {} : { about: row.about }),
});

const attached = (attachments: readonly Attachment[]): Pick<KeptLetter, 'attachments'> =>
  attachments.length === 0 ? {} : { attachments };
