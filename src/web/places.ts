import type { IconName } from './base/Icon.tsx';

/** A screen that the rail, the bottom bar and the command bar lead to. */
export type Place = {
  readonly to: '/' | '/decks' | '/cards' | '/import' | '/statistics' | '/settings';
  readonly name: string;
  readonly icon: IconName;
};

/** Every screen, in the order of the rail. */
export const places: readonly Place[] = [
  { to: '/', name: 'Today', icon: 'today' },
  { to: '/decks', name: 'Decks', icon: 'decks' },
  { to: '/cards', name: 'Cards', icon: 'cards' },
  { to: '/import', name: 'Import', icon: 'import' },
  { to: '/statistics', name: 'Statistics', icon: 'statistics' },
  { to: '/settings', name: 'Settings', icon: 'settings' },
];

const isNear = ({ to }: Place): boolean => to === '/' || to === '/decks' || to === '/statistics';

/** On a phone: the screens within the bottom bar. */
export const nearPlaces = places.filter(isNear);

/** On a phone: the screens behind "More". */
export const farPlaces = places.filter((place) => !isNear(place));
