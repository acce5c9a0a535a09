import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { type Query, rootRoute, words } from './rootRoute.tsx';
import { manner, screens } from './routes.tsx';
import { countUnsent } from './study/session/post/unsent.ts';

const settingsOfRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./account/security/SettingsOfPage.tsx'), 'SettingsOfPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./account/workspaces/PeoplePage.tsx'), 'PeoplePage'),
});

const workspacesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workspaces',
  component: lazyRouteComponent(() => import('./account/workspaces/WorkspacesPage.tsx'), 'WorkspacesPage'),
});

const publishRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks/$deckId/publish',
  component: lazyRouteComponent(() => import('./study/publishing/PublishPage.tsx'), 'PublishPage'),
});

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks/$deckId/suggestions',
  component: lazyRouteComponent(() => import('./study/suggestions/QueuePage.tsx'), 'QueuePage'),
});

const followingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decks/$deckId/following',
  component: lazyRouteComponent(() => import('./study/following/FollowingPage.tsx'), 'FollowingPage'),
});

const followRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/follow/$publicationId',
  component: lazyRouteComponent(() => import('./study/following/FollowPage.tsx'), 'FollowPage'),
});

const forkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fork/$publicationId',
  component: lazyRouteComponent(() => import('./study/following/ForkPage.tsx'), 'ForkPage'),
});

const suggestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suggest/$publicationId',
  validateSearch: (query: Query) => words(query, ['note']),
  component: lazyRouteComponent(() => import('./study/suggestions/SuggestPage.tsx'), 'SuggestPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report/$publicationId',
  validateSearch: (query: Query) => words(query, ['note']),
  component: lazyRouteComponent(() => import('./study/reports/ReportPage.tsx'), 'ReportPage'),
});

const reportLogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report/log/$slug',
  component: lazyRouteComponent(() => import('./evidence/moderation/ReportLogPage.tsx'), 'ReportLogPage'),
});

const mySuggestionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suggestions',
  component: lazyRouteComponent(() => import('./study/suggestions/MySuggestionsPage.tsx'), 'MySuggestionsPage'),
});

/** The screens of decks that are published, followed and bettered together. */
const sharedScreens = [
  publishRoute,
  queueRoute,
  followingRoute,
  followRoute,
  forkRoute,
  suggestRoute,
  reportRoute,
  reportLogRoute,
  mySuggestionsRoute,
] as const;

const standingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator',
  component: lazyRouteComponent(() => import('./account/operator/standing/StandingPage.tsx'), 'StandingPage'),
});

const everybodyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/people',
  component: lazyRouteComponent(() => import('./account/operator/people/PeoplePage.tsx'), 'PeoplePage'),
});

const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/mail',
  component: lazyRouteComponent(() => import('./account/operator/mail/MailPage.tsx'), 'MailPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/reports',
  component: lazyRouteComponent(() => import('./ReportsScreen.tsx'), 'ReportsScreen'),
});

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/operator/log',
  validateSearch: (query: Query) => words(query, ['event', 'person']),
  component: lazyRouteComponent(() => import('./account/operator/log/LogPage.tsx'), 'LogPage'),
});

/** The screens of whoever runs this Cairn. */
const operatorScreens = [standingRoute, everybodyRoute, mailRoute, reportsRoute, logRoute] as const;

/** The router of a Cairn with accounts: what one person has, and what several need. */
export const openRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([
      ...screens,
      ...sharedScreens,
      ...operatorScreens,
      settingsOfRoute,
      peopleRoute,
      workspacesRoute,
    ]),
    ...manner,
  });

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router asks to be merged into its interface
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}

const doors: { readonly [path: string]: ComponentType } = {
  '/sign-in': lazy(async () => ({ default: (await import('./account/signIn/SignInPage.tsx')).SignInPage })),
  '/sign-in/link': lazy(async () => ({ default: (await import('./account/signIn/LinkPage.tsx')).LinkPage })),
  '/sign-in/done': lazy(async () => ({ default: (await import('./account/signIn/DonePage.tsx')).DonePage })),
  '/sign-up': lazy(async () => ({ default: (await import('./account/signUp/SignUpPage.tsx')).SignUpPage })),
  '/sign-out': lazy(async () => {
    const { LeavePage } = await import('./account/signIn/LeavePage.tsx');
    return { default: () => <LeavePage unsent={countUnsent()} /> };
  }),
  '/invitation': lazy(async () => ({ default: (await import('./account/signUp/InvitationPage.tsx')).InvitationPage })),
  '/reset-password': lazy(async () => ({ default: (await import('./account/signIn/ResetPage.tsx')).ResetPage })),
  '/confirm-email': lazy(async () => ({ default: (await import('./account/signIn/ConfirmPage.tsx')).ConfirmPage })),
};

/** The screen at this address that stands before the door, where nobody need be signed in; undefined for any other. */
export function findDoor(): ReactNode {
  const Door = doors[location.pathname];
  if (Door === undefined) return undefined;
  // A link that differs only in its secret is another link.
  window.addEventListener('hashchange', () => location.reload());
  return (
    <Suspense>
      <Door />
    </Suspense>
  );
}
