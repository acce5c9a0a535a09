import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getPanel } from '../../../contract/evidence/committee/panels.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { soundAccordOf, strictnessOf } from '../../../core/evidence/committee/panel/accord.ts';
import { coveredFor } from '../../../core/evidence/committee/panel/covered.ts';
import { chairOf, type Panel, type Seat, voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import { reasonsOf } from '../../../core/evidence/committee/panel/reasons.ts';
import { panelStanding } from '../../../core/evidence/committee/panel/standing.ts';
import type { StandingPanel } from './readPanel.ts';

type Shaped = Omit<ResponseOf<typeof getPanel>['panel'], 'cases'>;

/** A panel as whoever opened it sees it now. */
export function shapePanel({ kept, panellists, panel }: StandingPanel, now: Instant): Shaped {
  const covered = coveredFor(panel, null);
  return {
    id: kept.id,
    title: kept.title,
    opener: kept.opener,
    bar: kept.bar,
    dimensions: kept.dimensions,
    openedAt: kept.openedAt,
    closesAt: kept.closesAt,
    closedAt: kept.closedAt,
    sentBy: kept.sentBy,
    standing: panelStanding(panel, kept, now),
    panellists: panellists.map(({ id, name, email }) => ({ name, email, ...shapeSeat(covered, id) })),
    verdict: panel.verdict,
    accord: panel.isRevealed ? soundAccordOf(panel) : null,
    strictness: panel.isRevealed ? strictnessOfVoices(panel, panellists) : [],
    reasons: reasonsOf(panel, kept.dimensions),
  };
}

function shapeSeat(panel: Panel, id: Shaped['panellists'][number]['id']) {
  const seat = panel.seats.find((one) => one.id === id);
  if (seat === undefined) throw new Error('somebody on a panel has no seat');
  const { seniority, conflict, excused, hasRead, isLocked, hasSpoken } = seat;
  return {
    id,
    seniority,
    conflict,
    excused,
    hasRead,
    isLocked,
    hasSpoken,
    isChair: chairOf(panel)?.id === id,
    scores: scoresOf(panel, seat),
    dissent: panel.dissents.find(({ panellist }) => panellist === id)?.because ?? null,
  };
}

const scoresOf = ({ dimensions }: Panel, { first, now }: Seat) =>
  dimensions.flatMap(({ id: dimension }) => {
    const [before, since] = [first[dimension], now[dimension]];
    return before === undefined || since === undefined ? [] : [{ dimension, first: before, now: since }];
  });

/** Only those of whom enough is known. */
function strictnessOfVoices(panel: Panel, panellists: StandingPanel['panellists']): Shaped['strictness'] {
  const places = new Map(voicesOf(panel).map(({ id }, at) => [id, at]));
  const known = strictnessOf(panel);
  return panellists.flatMap(({ id }) => {
    const strict = known[places.get(id) ?? -1] ?? null;
    return strict === null ? [] : [{ panellist: id, ...strict }];
  });
}
