import type { MenuItem } from '../../../base/menu/OpenedMenu.tsx';
import { type Change, type Flags, flag, mark } from './changes.ts';
import type { Selection } from '../../../../contract/study/shapes.ts';

type Marked = { readonly cards: Selection; readonly flags: Flags };

/** What can be marked on cards, as the lines of a menu. */
export const markItems = (
  { cards, flags }: Marked,
  make: (change: () => Promise<Change>) => void,
): readonly MenuItem[] => [
  { label: 'Suspend', group: 'aside', onSelect: () => make(() => mark(cards, 'suspend')) },
  { label: 'Resume', group: 'aside', onSelect: () => make(() => mark(cards, 'resume')) },
  { label: 'Bury until tomorrow', group: 'aside', onSelect: () => make(() => mark(cards, 'bury')) },
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({
    label: `Flag ${number}`,
    group: 'flag',
    onSelect: () => make(() => flag(cards, number, flags)),
  })),
  { label: 'No flag', group: 'flag', onSelect: () => make(() => flag(cards, 0, flags)) },
];
