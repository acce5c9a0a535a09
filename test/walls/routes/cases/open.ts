import type { Name } from '../../ground/cast.ts';
import type { ServedTown } from '../../ground/served.ts';
import type { Published } from '../../ground/teamThings.ts';
import { asking, type RouteCase, type RouteCases } from '../routeCase.ts';

const isNobody = (_: Name | null): boolean => false;
const page = asking(() => ({}));
const probe: RouteCase = { ...page, beforeGuard: true };

const addressOf = (choose: (town: ServedTown) => Published, rest: Omit<RouteCase, 'asks'> = {}): RouteCase =>
  asking((town) => ({ slug: choose(town).publication.slug }), rest);

/** What is open to anybody: pages, published decks, probes. No contract tells of them. */
export const openCases: RouteCases = {
  'GET /healthz': [probe],
  'GET /readyz': [probe],
  // Behind a token of its own, which none of them has.
  'GET /metrics': [{ ...probe, people: isNobody, closed: 403 }],
  'GET /public.css': [page],
  'GET /guests.css': [page],
  'GET /robots.txt': [page],
  'GET /sitemap.xml': [page],
  'GET /explore': [page, asking(() => ({ q: 'published' })), asking(() => ({ tag: 'nothing' }))],
  'GET /d/:slug/:page?': [
    addressOf(({ team }) => team.open),
    addressOf(({ team }) => team.unlisted),
    addressOf(({ team }) => team.shared, { people: isNobody }),
    addressOf(({ team }) => team.withdrawn, { people: isNobody }),
    addressOf(({ team }) => team.downed, { people: isNobody, closed: 410 }),
  ],
  'GET /verify': [page],
  'GET /verify.html': [page],
  'GET /api': [page],
  'GET /api/openapi.json': [page],
  'GET /api/page.css': [page],
  'ALL /api/*': [asking(() => ({}), { people: isNobody })],
  'GET /*': [page],
};
