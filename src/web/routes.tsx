import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { basePath, learnsHere } from './base/here.ts';
import { Broken, LearnElsewhere } from './DeadEnds.tsx';
import { evidenceScreens } from './evidenceRoutes.tsx';
import { type Query, rootRoute, words } from './rootRoute.tsx';

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // Nothing is learnt in a team's workspace.
    if (!learnsHere) throw redirect({ to: '/decks', replace: true });
  },
  component: lazyRouteComponent(() => import('./TodayScreen.tsx'), 'TodayScreen'),
});

const studyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study',
  validateSearch: (query: Query) => words(query, ['deck']),
  component: learnsHere
    ? lazyRouteComponent(() => import('./study/session/SessionPage.tsx'), 'SessionPage')
    : LearnElsewhere,
});

const decksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks',
  component: lazyRouteComponent(() => import('./study/decks/DecksPage.tsx'), 'DecksPage'),
});

const deckRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks/$deckId',
  validateSearch: (query: Query) => words(query, ['search', 'tag', 'state']),
  component: lazyRouteComponent(() => import('./study/decks/DeckPage.tsx'), 'DeckPage'),
});

const addCardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks/$deckId/add',
  component: lazyRouteComponent(() => import('./study/cards/AddCardPage.tsx'), 'AddCardPage'),
});

const browseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cards',
  validateSearch: (query: Query) => words(query, ['deckId', 'search', 'tag', 'state']),
  component: lazyRouteComponent(() => import('./study/cards/BrowsePage.tsx'), 'BrowsePage'),
});

const cardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cards/$cardId',
  component: lazyRouteComponent(() => import('./study/cards/CardPage.tsx'), 'CardPage'),
});

const editCardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notes/$noteId/edit',
  component: lazyRouteComponent(() => import('./study/cards/EditCardPage.tsx'), 'EditCardPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: (query: Query) => words(query, ['deck']),
  component: lazyRouteComponent(() => import('./study/imports/ImportPage.tsx'), 'ImportPage'),
});

const statisticsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics',
  validateSearch: (query: Query) => words(query, ['deck']),
  component: learnsHere
    ? lazyRouteComponent(() => import('./study/statistics/StatisticsPage.tsx'), 'StatisticsPage')
    : LearnElsewhere,
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./account/SettingsPage.tsx'), 'SettingsPage'),
});

/** Every screen that a Cairn of one person has, and its address. */
export const screens = [
  todayRoute,
  studyRoute,
  decksRoute,
  deckRoute,
  addCardRoute,
  browseRoute,
  cardRoute,
  editCardRoute,
  importRoute,
  statisticsRoute,
  settingsRoute,
  ...evidenceScreens,
] as const;

/** How every router behaves. */
export const manner = {
  basepath: basePath,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
} as const;

/** The router of a Cairn of one person. */
export const openRouter = () => createRouter({ routeTree: rootRoute.addChildren(screens), ...manner });
