import type { Instant } from '../../../base/instant.ts';

/** What panellists judge: a dimension of the bar, with the lowest and the highest score its anchors describe. */
export type PanelDimension = { readonly id: string; readonly least: number; readonly most: number };

/** Who sits on a panel. Whoever is more senior speaks later. */
export type Panellist = { readonly id: string; readonly seniority: number };

/** A score with what it rests on. */
export type GivenScore = { readonly score: number; readonly because: string };

/** Something that happened on a panel. Nothing of it is ever taken back. */
export type PanelEvent = { readonly at: Instant } & (
  | { readonly kind: 'conflict'; readonly panellist: string; readonly because: string }
  | { readonly kind: 'excused'; readonly panellist: string; readonly because: string }
  | { readonly kind: 'read'; readonly panellist: string }
  | ({ readonly kind: 'scored'; readonly panellist: string; readonly dimension: string } & GivenScore)
  | { readonly kind: 'locked'; readonly panellist: string }
  | { readonly kind: 'revealed' }
  | { readonly kind: 'spoke'; readonly panellist: string }
  | ({ readonly kind: 'changed'; readonly panellist: string; readonly dimension: string } & GivenScore)
  | {
      readonly kind: 'decided';
      readonly panellist: string;
      readonly verdict: PanelVerdict;
      readonly because: string;
    }
  | { readonly kind: 'dissented'; readonly panellist: string; readonly because: string }
);

/** How a panel decides. */
export const panelVerdicts = ['promote', 'not-yet'] as const;

/** One of them. */
export type PanelVerdict = (typeof panelVerdicts)[number];

/** A panel as it was opened. Where nobody is named as its chair, the most senior voice says the verdict. */
export type OpenedPanel = {
  readonly chair: string | null;
  readonly dimensions: readonly PanelDimension[];
  readonly panellists: readonly Panellist[];
};

/**
 * Where a panellist stands. `first` is what was scored before anybody saw another's score, `now` what counts today;
 * `conflict` and `excused` say why they have no say, where they have none.
 */
export type Seat = Panellist & {
  readonly conflict: string | null;
  readonly excused: string | null;
  readonly hasRead: boolean;
  readonly isLocked: boolean;
  readonly hasSpoken: boolean;
  readonly first: Readonly<Record<string, GivenScore>>;
  readonly now: Readonly<Record<string, GivenScore>>;
};

/** A panel: what its events add up to. */
export type Panel = {
  readonly chair: string | null;
  readonly dimensions: readonly PanelDimension[];
  readonly seats: readonly Seat[];
  readonly isRevealed: boolean;
  readonly verdict: { readonly verdict: PanelVerdict; readonly because: string } | null;
  readonly dissents: readonly { readonly panellist: string; readonly because: string }[];
};

/** What a panel's events add up to, in their order. */
export const foldPanel = (opened: OpenedPanel, events: readonly PanelEvent[]): Panel =>
  events.reduce(takeIn, {
    chair: opened.chair,
    dimensions: opened.dimensions,
    seats: opened.panellists.map((panellist) => ({ ...panellist, ...emptySeat })),
    isRevealed: false,
    verdict: null,
    dissents: [],
  });

/** Scores of somebody who gave none, those of a dimension included that is called like something that every object has. */
export const noScores: Seat['first'] = Object.freeze(Object.create(null));

const unscored = { isLocked: false, first: noScores, now: noScores } as const;

const emptySeat = { ...unscored, conflict: null, excused: null, hasRead: false, hasSpoken: false };

function takeIn(panel: Panel, event: PanelEvent): Panel {
  switch (event.kind) {
    case 'conflict':
      return seated(panel, event.panellist, { conflict: event.because, ...unscored });
    case 'excused':
      return excused(panel, event);
    case 'read':
      return seated(panel, event.panellist, { hasRead: true });
    case 'scored':
      return scored(panel, event, ['first', 'now']);
    case 'locked':
      return seated(panel, event.panellist, { isLocked: true });
    case 'revealed':
      return { ...panel, isRevealed: true };
    case 'spoke':
      return seated(panel, event.panellist, { hasSpoken: true });
    case 'changed':
      return scored(panel, event, ['now']);
    case 'decided':
      return { ...panel, verdict: { verdict: event.verdict, because: event.because } };
    case 'dissented':
      return { ...panel, dissents: [...panel.dissents, { panellist: event.panellist, because: event.because }] };
  }
}

const seated = (panel: Panel, id: string, now: Partial<Seat>): Panel => ({
  ...panel,
  seats: panel.seats.map((seat) => (seat.id === id ? { ...seat, ...now } : seat)),
});

/** What was locked stays on record; what was not is as if it had never been. */
function excused(panel: Panel, { panellist, because }: Extract<PanelEvent, { readonly kind: 'excused' }>): Panel {
  const isLocked = panel.seats.find(({ id }) => id === panellist)?.isLocked ?? false;
  return seated(panel, panellist, { excused: because, ...(isLocked ? {} : unscored) });
}

function scored(
  panel: Panel,
  { panellist, dimension, score, because }: Extract<PanelEvent, { readonly kind: 'scored' | 'changed' }>,
  where: readonly ('first' | 'now')[],
): Panel {
  const seat = panel.seats.find(({ id }) => id === panellist);
  if (seat === undefined) return panel;
  const given = { score, because };
  return seated(
    panel,
    panellist,
    Object.fromEntries(where.map((name) => [name, withScore(seat[name], { [dimension]: given })])),
  );
}

const withScore = (scores: Seat['first'], more: Seat['first']): Seat['first'] =>
  Object.assign(Object.create(null), scores, more);

/** Whoever has a say: all without a conflict of interest who were not excused. */
export const voicesOf = ({ seats }: Pick<Panel, 'seats'>): readonly Seat[] =>
  seats.filter(({ conflict, excused: why }) => conflict === null && why === null);

/** Who says the verdict: whoever was named, else the most senior voice; of several, the one who was invited last. */
export function chairOf(panel: Panel): Seat | undefined {
  const voices = voicesOf(panel);
  return (
    voices.find(({ id }) => id === panel.chair) ??
    voices.toSorted((one, other) => one.seniority - other.seniority).at(-1)
  );
}
