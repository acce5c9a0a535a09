import { learnsHere } from './base/here.ts';
import type { IconName } from './base/Icon.tsx';

/** A screen that the rail, the bottom bar and the command bar lead to. */
export type Place = {
  readonly to: '/' | '/decks' | '/cards' | '/import' | '/evidence' | '/statistics' | '/settings' | '/people';
  readonly name: string;
  readonly icon: IconName;
};

const all: readonly Place[] = [
  { to: '/', name: 'Today', icon: 'today' },
  { to: '/decks', name: 'Decks', icon: 'decks' },
  { to: '/cards', name: 'Cards', icon: 'cards' },
  { to: '/import', name: 'Import', icon: 'import' },
  { to: '/evidence', name: 'Evidence', icon: 'evidence' },
  { to: '/statistics', name: 'Statistics', icon: 'statistics' },
  { to: '/settings', name: 'Settings', icon: 'settings' },
  { to: '/people', name: 'People', icon: 'people' },
];

/** Nothing is learnt in a team's workspace, and nobody is alone there. */
const ofTeam = /decks|cards|import|evidence|people/;

/** Every screen of this workspace, in the order of the rail. */
export const places = all.filter(({ to }) => (learnsHere ? to !== '/people' : ofTeam.test(to)));

const near = learnsHere ? ['/', '/decks', '/evidence'] : ['/decks', '/evidence', '/people'];

const isNear = ({ to }: Place): boolean => near.includes(to);

/** On a phone: the screens within the bottom bar. */
export const nearPlaces = places.filter(isNear);

/** On a phone: the screens behind "More". */
export const farPlaces = places.filter((place) => !isNear(place));
