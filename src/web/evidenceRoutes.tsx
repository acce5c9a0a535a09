import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Query, rootRoute, words } from './rootRoute.tsx';

const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence',
  validateSearch: (query: Query) => words(query, ['kind', 'standing', 'search', 'from', 'to', 'link', 'order']),
  component: lazyRouteComponent(() => import('./LedgerScreen.tsx'), 'LedgerScreen'),
});

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/inbox',
  validateSearch: (query: Query) => words(query, ['draft']),
  component: lazyRouteComponent(() => import('./evidence/inbox/InboxPage.tsx'), 'InboxPage'),
});

const importRecordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/import',
  component: lazyRouteComponent(() => import('./evidence/importing/ImportRecordsPage.tsx'), 'ImportRecordsPage'),
});

const addRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/new/$kind',
  validateSearch: (query: Query) => words(query, ['title', 'link', 'from']),
  component: lazyRouteComponent(() => import('./AddRecordScreen.tsx'), 'AddRecordScreen'),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/records/$recordId',
  component: lazyRouteComponent(() => import('./RecordScreen.tsx'), 'RecordScreen'),
});

const editRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/records/$recordId/edit',
  component: lazyRouteComponent(() => import('./EditRecordScreen.tsx'), 'EditRecordScreen'),
});

const recordHistoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/records/$recordId/history',
  component: lazyRouteComponent(() => import('./ledger/history/HistoryPage.tsx'), 'HistoryPage'),
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/timeline',
  component: lazyRouteComponent(() => import('./evidence/timeline/TimelinePage.tsx'), 'TimelinePage'),
});

const reachRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/reach',
  component: lazyRouteComponent(() => import('./evidence/reach/ReachPage.tsx'), 'ReachPage'),
});

const ripplesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/ripples',
  component: lazyRouteComponent(() => import('./evidence/ripples/RipplesPage.tsx'), 'RipplesPage'),
});

const aheadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/ahead',
  component: lazyRouteComponent(() => import('./evidence/ahead/AheadPage.tsx'), 'AheadPage'),
});

const creditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/credit',
  component: lazyRouteComponent(() => import('./evidence/credit/CreditPage.tsx'), 'CreditPage'),
});

const testimonialsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/testimonials',
  component: lazyRouteComponent(() => import('./evidence/testimonials/TestimonialsPage.tsx'), 'TestimonialsPage'),
});

const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/decisions',
  validateSearch: (query: Query) => words(query, ['search']),
  component: lazyRouteComponent(() => import('./evidence/decisions/DecisionsPage.tsx'), 'DecisionsPage'),
});

const frictionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/frictions',
  component: lazyRouteComponent(() => import('./evidence/frictions/FrictionsPage.tsx'), 'FrictionsPage'),
});

const aboutOthersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/others',
  component: lazyRouteComponent(() => import('./evidence/others/OthersPage.tsx'), 'OthersPage'),
});

const gapsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/gaps',
  component: lazyRouteComponent(() => import('./evidence/judging/GapsPage.tsx'), 'GapsPage'),
});

const readinessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/readiness',
  validateSearch: (query: Query) => words(query, ['bar']),
  component: lazyRouteComponent(() => import('./evidence/readiness/ReadinessPage.tsx'), 'ReadinessPage'),
});

const committeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/committee',
  validateSearch: (query: Query) => words(query, ['bar']),
  component: lazyRouteComponent(() => import('./evidence/committee/CommitteePage.tsx'), 'CommitteePage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/rules',
  validateSearch: (query: Query) => words(query, ['search']),
  component: lazyRouteComponent(() => import('./evidence/judging/catalogue/RulesPage.tsx'), 'RulesPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/rules/$rule',
  component: lazyRouteComponent(() => import('./evidence/judging/rule/RulePage.tsx'), 'RulePage'),
});

const panelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/panels',
  component: lazyRouteComponent(() => import('./evidence/panels/PanelsPage.tsx'), 'PanelsPage'),
});

const newPanelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/panels/new',
  component: lazyRouteComponent(() => import('./evidence/panels/NewPanelPage.tsx'), 'NewPanelPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/panels/agreement',
  component: lazyRouteComponent(() => import('./evidence/panels/agreement/AgreementPage.tsx'), 'AgreementPage'),
});

const panelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/panels/$panelId',
  component: lazyRouteComponent(() => import('./evidence/panels/PanelPage.tsx'), 'PanelPage'),
});

const packetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/packets',
  component: lazyRouteComponent(() => import('./evidence/packet/list/PacketsPage.tsx'), 'PacketsPage'),
});

const packetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence/packets/$recordId/{-$part}',
  component: lazyRouteComponent(() => import('./evidence/packet/PacketPage.tsx'), 'PacketPage'),
});

/** The screens of evidence, and their addresses. */
export const evidenceScreens = [
  ledgerRoute,
  inboxRoute,
  importRecordsRoute,
  addRecordRoute,
  recordRoute,
  editRecordRoute,
  recordHistoryRoute,
  timelineRoute,
  reachRoute,
  ripplesRoute,
  aheadRoute,
  creditRoute,
  testimonialsRoute,
  decisionsRoute,
  frictionsRoute,
  aboutOthersRoute,
  gapsRoute,
  readinessRoute,
  committeeRoute,
  rulesRoute,
  ruleRoute,
  panelsRoute,
  newPanelRoute,
  agreementRoute,
  panelRoute,
  packetsRoute,
  packetRoute,
] as const;
