import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { basePath } from './base/here.ts';
import { Broken, NotFound } from './DeadEnds.tsx';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./study/today/TodayPage.tsx'), 'TodayPage'),
});

const studyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/study',
  validateSearch: (query: Query) => words(query, ['deck']),
  component: lazyRouteComponent(() => import('./study/session/SessionPage.tsx'), 'SessionPage'),
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
  component: lazyRouteComponent(() => import('./study/statistics/StatisticsPage.tsx'), 'StatisticsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./account/SettingsPage.tsx'), 'SettingsPage'),
});

/** Every screen and its address. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
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
  ]),
  basepath: basePath,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
});

type Query = { readonly [name: string]: unknown };

/** Those of the named words that the address holds. */
function words<Name extends string>(query: Query, names: readonly Name[]): { readonly [name in Name]?: string } {
  const held = names.flatMap((name) =>
    query[name] === undefined || query[name] === '' ? [] : [[name, String(query[name])] as const],
  );
  return Object.fromEntries(held) as { readonly [name in Name]?: string };
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router asks to be merged into its interface
  interface Register {
    router: typeof router;
  }
}
