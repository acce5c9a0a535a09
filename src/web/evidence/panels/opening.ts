import type { RequestOf } from '../../../contract/base/endpoint.ts';
import type { openPanel } from '../../../contract/evidence/committee/panels.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import { Refused, sentenceOf } from '../../base/call.ts';

/** Somebody as they are typed in. The list goes from the least to the most senior. */
export type Seat = { readonly key: number; readonly name: string; readonly email: string };

/** A panel that is about to be opened. `chair` is the key of a seat; null where the most senior says the verdict. */
export type Opening = {
  readonly title: string;
  readonly bar: string;
  readonly cases: readonly RecordId[];
  readonly seats: readonly Seat[];
  readonly chair: number | null;
  readonly days: number;
};

/** Three empty seats: below three, nothing is said of how far they agree. */
export const blank: Opening = {
  title: '',
  bar: '',
  cases: [],
  seats: [1, 2, 3].map((key) => ({ key, name: '', email: '' })),
  chair: null,
  days: 21,
};

/** The seats that somebody is named for. */
const filledOf = ({ seats }: Opening): readonly Seat[] =>
  seats.filter(({ name, email }) => name.trim() !== '' || email.trim() !== '');

/** What is missing before anything is sent; undefined where nothing is. */
export function missingIn(opening: Opening): string | undefined {
  const filled = filledOf(opening);
  if (opening.title.trim() === '') return 'Give it a title, such as “For Staff, spring round”.';
  if (opening.cases.length === 0) return 'Choose what the panel judges: one complete impact or more.';
  if (filled.length < 2) return 'Invite two people or more. One voice is no panel.';
  if (!(opening.days >= 1 && opening.days <= panelBounds.days))
    return `Say for how many days it is open: 1 to ${panelBounds.days}.`;
  const half = filled.find(({ name, email }) => name.trim() === '' || !/^[^\s@]+@[^\s@]+$/.test(email.trim()));
  return half === undefined ? undefined : 'Write a name and a whole address, as name@example.org, for each of them.';
}

/** What is sent to open it. */
export function requestOf(opening: Opening): RequestOf<typeof openPanel> {
  const filled = filledOf(opening);
  const chair = filled.findIndex(({ key }) => key === opening.chair);
  return {
    title: opening.title.trim(),
    bar: opening.bar,
    cases: [...opening.cases],
    panellists: filled.map(({ name, email }, at) => ({ name: name.trim(), email: email.trim(), seniority: at + 1 })),
    chair: chair < 0 ? null : chair,
    days: opening.days,
  };
}

/** What the server says is wrong; it may have been a text that is too long. */
export const sayError = (error: Error): string => (error instanceof Refused ? error.message : sentenceOf(error));
