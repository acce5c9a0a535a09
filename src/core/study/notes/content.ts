import { isRefusal, type Refusal, refuse } from '../../base/refusal.ts';
import { type CardsProblem, ordinalsOf } from './cards.ts';
import { longestSide, type NoteContent } from '../note.ts';

/** Why a note cannot be kept. */
export type ContentProblem = CardsProblem | 'empty-front' | 'empty-back' | 'side-too-long';

/** Why a note with this content cannot be kept, or undefined where it can. */
export function checkContent(content: NoteContent): Refusal<ContentProblem> | undefined {
  if (content.front.trim() === '') return refuse('empty-front', 'The front is empty. Write what the card asks.');
  const long = sides.find(({ side }) => content[side].length > longestSide);
  if (long !== undefined) return refuseLong(long.name, content[long.side].length);
  if (content.kind !== 'cloze') {
    return content.back.trim() === ''
      ? refuse('empty-back', 'The back is empty. Write what the card answers.')
      : undefined;
  }
  const ordinals = ordinalsOf(content);
  return isRefusal(ordinals) ? ordinals : undefined;
}

/** What duplicates are looked up by: the start of the front, without regard to case, white space and way of encoding. */
export function frontKey(front: string): string {
  return folded(front)
    .slice(0, keyLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** Whether two texts say the same, without regard to case, white space and way of encoding. */
export const sameText = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().normalize('NFC').trim().replace(/\s+/g, ' ');

const keyLength = 64;

const sides = [
  { side: 'front', name: 'front' },
  { side: 'back', name: 'back' },
  { side: 'why', name: 'reason' },
  { side: 'tryAtWork', name: 'exercise' },
] as const satisfies readonly { side: keyof NoteContent; name: string }[];

const count = (characters: number): string => characters.toLocaleString('en');

const refuseLong = (name: string, length: number): Refusal<'side-too-long'> =>
  refuse(
    'side-too-long',
    `The ${name} has ${count(length)} characters; it may have ${count(longestSide)}. Split the note into several.`,
  );
