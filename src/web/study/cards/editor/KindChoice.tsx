import { type NoteKind, noteKinds } from '../../../../core/study/note.ts';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { kindWords } from './kindWords.ts';

type KindChoiceProps = { readonly kind: NoteKind; readonly onChoose: (kind: NoteKind) => void };

/** Chooses how a card asks. */
export const KindChoice = ({ kind, onChoose }: KindChoiceProps) => (
  <OneOf label="Kind" hint={kindWords[kind].hint} choices={kinds} value={kind} onChoose={onChoose} />
);

const kinds = noteKinds.map((value) => ({ value, label: kindWords[value].name }));
