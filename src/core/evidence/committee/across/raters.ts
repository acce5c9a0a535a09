import { cohensKappaOf } from '../agreement/kappa.ts';
import { itemsOf, type Ratings } from '../agreement/ratings.ts';
import { type Severity, severitiesOf } from '../agreement/severity.ts';
import { fewest } from '../panel/accord.ts';
import { type Seat, voicesOf } from '../panel/panel.ts';
import type { OpenPanel, ToldFigure } from './openPanel.ts';

/** Two people who sat on several panels together: how many scores both gave, and Cohen's kappa of those. */
export type RaterPair = {
  readonly names: readonly [string, string];
  readonly panels: number;
  readonly scores: number;
  readonly kappa: ToldFigure;
};

/** How strict somebody is: over how many scores that others gave too, how many more it takes, and what is known of it. */
export type RaterStrictness = {
  readonly name: string;
  readonly scores: number;
  readonly missing: number;
  readonly severity: Severity;
};

/** Below so many scores that two people gave, nothing is said of them. */
export const fewestTogether = 20;

/** So many people, and pairs of them, are told of at most: those of whom most is known. */
const mostTold = 60;

/** Somebody who sat on panels, with the panels and the seats they had there, the latest first. */
type Rater = {
  readonly person: string;
  readonly name: string;
  readonly seats: ReadonlyMap<OpenPanel, Seat>;
};

/** The pairs that sat on more than one of these panels together, those who gave most scores together first. */
export function listPairs(panels: readonly OpenPanel[]): readonly RaterPair[] {
  const raters = ratersOn(panels);
  const pairs = raters.flatMap((one, at) => raters.slice(at + 1).map((other) => [one, other] as const));
  return pairs
    .flatMap((pair) => pairOf(...pair))
    .toSorted((one, other) => other.scores - one.scores)
    .slice(0, mostTold);
}

function pairOf(one: Rater, other: Rater): readonly RaterPair[] {
  const together = [...one.seats].flatMap(([open, seat]) => {
    const opposite = other.seats.get(open);
    return opposite === undefined ? [] : [{ open, seat, opposite }];
  });
  if (together.length < 2) return [];
  const scores = together.flatMap(({ open, seat, opposite }) =>
    open.dimensions.flatMap(({ id }) => {
      const [mine, theirs] = [seat.first[id]?.score, opposite.first[id]?.score];
      return mine === undefined || theirs === undefined ? [] : [[mine, theirs] as const];
    }),
  );
  const names = [one.name, other.name] as const;
  return [{ names, panels: together.length, scores: scores.length, kappa: kappaOf(scores) }];
}

function kappaOf(scores: readonly (readonly [number, number])[]): ToldFigure {
  const missing = Math.max(0, fewestTogether - scores.length);
  if (missing > 0) return { value: null, missing };
  const values = [...new Set(scores.flat())];
  const table = values.map((row) =>
    values.map((column) => scores.filter(([mine, theirs]) => mine === row && theirs === column).length),
  );
  const found = cohensKappaOf(table);
  return found.value === null ? { value: null, missing } : { ...found, high: Math.min(1, found.high) };
}

/** How strict everybody on these panels is who is known, those of whom most is known first. */
export function listRaters(panels: readonly OpenPanel[]): readonly RaterStrictness[] {
  const raters = ratersOn(panels);
  const strangers = panels.map((open) => voicesOf(open.panel).filter(({ id }) => personOf(open, id) === null));
  const ratings: Ratings = [
    ...raters.map(({ seats }) => panels.flatMap((open) => scoresIn(open, seats.get(open)))),
    ...strangers.flatMap((seats, at) =>
      seats.map((seat) => panels.flatMap((open, of) => scoresIn(open, at === of ? seat : undefined))),
    ),
  ];
  const items = itemsOf(ratings);
  const severities = severitiesOf(ratings, { fewest: fewest.shared });
  return raters
    .map(({ name }, at) => {
      const scores = (ratings[at] ?? []).filter((given, of) => given !== null && (items[of]?.length ?? 0) > 1).length;
      return { name, scores, missing: Math.max(0, fewest.shared - scores), severity: severities[at] ?? null };
    })
    .toSorted((one, other) => other.scores - one.scores)
    .slice(0, mostTold);
}

const scoresIn = ({ dimensions }: OpenPanel, seat: Seat | undefined): readonly (number | null)[] =>
  dimensions.map(({ id }) => seat?.first[id]?.score ?? null);

const personOf = ({ raters }: OpenPanel, seat: string): string | null => raters.get(seat)?.person ?? null;

/** Everybody with a say who is known, under the name of their latest panel; where two have the same name, with its title. */
function ratersOn(panels: readonly OpenPanel[]): readonly Rater[] {
  const seats = panels.flatMap((open) =>
    voicesOf(open.panel).flatMap((seat) => {
      const person = personOf(open, seat.id);
      return person === null ? [] : [{ open, seat, person, name: open.raters.get(seat.id)?.name ?? '' }];
    }),
  );
  const people = [...Map.groupBy(seats, ({ person }) => person)].map(([person, theirs]) => ({ person, theirs }));
  const often = Map.groupBy(people, ({ theirs }) => theirs[0]?.name ?? '');
  return people.map(({ person, theirs }) => {
    const [latest] = theirs;
    const name = latest?.name ?? '';
    const isShared = (often.get(name)?.length ?? 0) > 1;
    return {
      person,
      name: isShared ? `${name} (“${latest?.open.title ?? ''}”)` : name,
      seats: new Map(theirs.map(({ open, seat }) => [open, seat])),
    };
  });
}
