import * as z from 'zod/mini';
import { panelVerdicts } from '../../../core/evidence/committee/panel/panel.ts';
import { panelBounds, panelStandings } from '../../../core/evidence/committee/panel/standing.ts';
import { endpoint } from '../../base/endpoint.ts';
import { done, email, instant, panelId, panellistId, recordId, text } from '../../base/scalars.ts';

/** A line that somebody has to write. */
const written = (most: number) => text(most).check(z.trim(), z.minLength(1));

const standing = z.enum(panelStandings);
const verdict = z.enum(panelVerdicts);

/** Whom somebody invites. Whoever has the higher number is more senior, and speaks later. */
const invited = z.object({
  name: written(100),
  email,
  seniority: z.int().check(z.gte(1), z.lte(20)),
});

/** The links to hand over, where no mail goes out. They are told once. */
const links = z.array(z.object({ name: z.string(), link: z.string() }));

const given = z.object({ score: z.int(), because: z.string() });

/** Krippendorff's alpha, or why there is none. */
const figure = z.union([
  z.object({ value: z.number() }),
  z.object({ value: z.literal(null), because: z.enum(['too-few', 'no-variation']) }),
]);

/** Somebody on a panel. `scores` are empty until all are open. */
const panellist = z.object({
  id: panellistId,
  name: z.string(),
  email: z.string(),
  seniority: z.int(),
  isChair: z.boolean(),
  /** What binds them to the person, where they said that something does. */
  conflict: z.nullable(z.string()),
  /** Why they were excused, where they were. */
  excused: z.nullable(z.string()),
  hasRead: z.boolean(),
  isLocked: z.boolean(),
  hasSpoken: z.boolean(),
  scores: z.array(z.object({ dimension: z.string(), first: given, now: given })),
  dissent: z.nullable(z.string()),
});

const dimension = z.object({
  id: z.string(),
  name: z.string(),
  expects: z.string(),
  least: z.int(),
  most: z.int(),
  anchors: z.array(z.object({ score: z.int(), level: z.string(), says: z.string() })),
  /** The score that the bar aims at. */
  aims: z.int(),
  concept: z.nullable(z.string()),
});

const panel = z.object({
  id: panelId,
  title: z.string(),
  opener: z.string(),
  bar: z.object({ id: z.string(), name: z.string(), version: z.int() }),
  dimensions: z.array(dimension),
  /** The impacts that are judged, each as the revision that stood when the panel was opened. */
  cases: z.array(z.object({ id: recordId, title: z.string(), revision: z.int() })),
  openedAt: instant,
  closesAt: instant,
  closedAt: z.nullable(instant),
  sentBy: z.enum(['mail', 'hand']),
  standing,
  panellists: z.array(panellist),
  verdict: z.nullable(z.object({ verdict, because: z.string() })),
  /** How far they agreed before they talked and since; null below three voices or three dimensions. */
  accord: z.nullable(z.object({ before: figure, since: figure })),
  /** How much more or less than the others somebody gave; of those of whom enough is known. */
  strictness: z.array(
    z.object({
      panellist: panellistId,
      leaning: z.number(),
      low: z.number(),
      high: z.number(),
      items: z.int(),
    }),
  ),
  /** Of what gaps can be made. `concept`: the slug with which the names of the cards that teach it begin. */
  reasons: z.array(
    z.object({ dimension: z.nullable(z.string()), because: z.string(), concept: z.nullable(z.string()) }),
  ),
});

export const listPanels = endpoint({
  method: 'GET',
  path: '/api/evidence/panels',
  summary: 'The panels of the workspace, the latest first, and the bars by which another one could judge',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    panels: z.array(
      z.object({
        id: panelId,
        title: z.string(),
        bar: z.string(),
        openedAt: instant,
        closesAt: instant,
        standing,
        verdict: z.nullable(verdict),
        voices: z.int(),
        locked: z.int(),
      }),
    ),
    bars: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
  }),
  refusals: {},
});

export const getPanel = endpoint({
  method: 'GET',
  path: '/api/evidence/panels/:panelId',
  summary: 'One panel: who has read and locked; scores, verdict and agreement once they are open',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ panelId }),
  response: z.object({ panel }),
  refusals: { 'no-panel': 404 },
});

export const openPanel = endpoint({
  method: 'POST',
  path: '/api/evidence/panels',
  summary:
    'Open a panel on impacts as they stand, and invite who sits on it by mail; without a mail server the links are answered',
  needs: 'member',
  grant: null,
  request: z.object({
    title: written(200),
    bar: text(80),
    cases: z.array(recordId).check(z.minLength(1), z.maxLength(panelBounds.cases)),
    panellists: z.array(invited).check(z.minLength(2), z.maxLength(panelBounds.panellists)),
    /** The place in the list of whoever says the verdict; null where it is the most senior voice. */
    chair: z.nullable(z.int().check(z.gte(0), z.lte(panelBounds.panellists - 1))),
    days: z.int().check(z.gte(1), z.lte(panelBounds.days)),
  }),
  response: z.object({ panelId, links }),
  refusals: {
    'local-only': 409,
    'own-address': 409,
    'same-address': 409,
    'no-bar': 404,
    'not-kept': 409,
    'too-many': 409,
    'too-often': 429,
  },
});

export const invitePanellist = endpoint({
  method: 'POST',
  path: '/api/evidence/panels/:panelId/panellists',
  summary: 'Invite one more to a panel, as long as no score is open',
  needs: 'member',
  grant: null,
  request: z.extend(invited, { panelId }),
  response: z.object({ links }),
  refusals: {
    'no-panel': 404,
    'not-open': 409,
    'too-late': 409,
    'own-address': 409,
    'same-address': 409,
    'too-many': 409,
    'too-often': 429,
  },
});

export const excusePanellist = endpoint({
  method: 'POST',
  path: '/api/evidence/panels/:panelId/panellists/:panellistId/excuse',
  summary: 'Excuse somebody from a panel, with a reason; it goes on with the rest, and what they had locked stays',
  needs: 'member',
  grant: null,
  request: z.object({ panelId, panellistId, because: written(500) }),
  response: done,
  refusals: {
    'no-panel': 404,
    'no-panellist': 404,
    'not-open': 409,
    'not-now': 409,
    'too-few': 409,
  },
});

export const closePanel = endpoint({
  method: 'POST',
  path: '/api/evidence/panels/:panelId/close',
  summary: 'Close a panel: its links open nothing any more, and the addresses they went to are forgotten',
  needs: 'member',
  grant: null,
  request: z.object({ panelId }),
  response: done,
  refusals: { 'no-panel': 404, 'not-open': 409 },
});
