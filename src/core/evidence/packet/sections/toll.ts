import { parseDay } from '../../../base/day.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, Item } from '../base/document.ts';
import { sayDay, sayMeasure } from '../base/words.ts';

/** A headline case, and those that are told before it. */
type Place = { readonly impact: Said<'impact'>; readonly earlier: readonly Said<'impact'>[] };

/** The disagreements about a case or its initiative: who stood where, and how each was settled. Each is told once. */
export const tellFrictions = (place: Place, around: Around): readonly Block[] =>
  tollOf('friction', place, around).flatMap(({ said, toldIn }) =>
    tellFriction(said, { around, toldIn }).map((block) => ({ ...block, from: said.id })),
  );

/** What a case or its initiative cost, and who bore it. */
export function tellCosts(place: Place, around: Around): readonly Block[] {
  const costs = tollOf('cost', place, around);
  const { id } = place.impact;
  if (costs.length === 0) return [];
  return [
    { kind: 'heading', text: 'What it cost', from: id },
    { kind: 'list', items: costs.map(costItem), from: id },
  ];
}

/** What was told already, and in which case. */
type Toll<Kind extends 'friction' | 'cost'> = { readonly said: Said<Kind>; readonly toldIn: string | undefined };

function tollOf<Kind extends 'friction' | 'cost'>(
  kind: Kind,
  { impact, earlier }: Place,
  around: Around,
): readonly Toll<Kind>[] {
  const about = (one: Said<'impact'>) =>
    [one.id, ...(one.values.initiative ?? [])].flatMap((id) => around.linking(kind, id, 'about'));
  const told = new Map(earlier.toReversed().flatMap((one) => about(one).map(({ id }) => [id, one.title])));
  const own = new Map(about(impact).map((said) => [said.id, said]));
  return [...own.values()].map((said) => ({ said, toldIn: told.get(said.id) }));
}

const sayToldIn = (title: string): string => `Told with “${title}”.`;

type Telling = { readonly around: Around; readonly toldIn: string | undefined };

function tellFriction({ id, title, values }: Said<'friction'>, { around, toldIn }: Telling) {
  const heading = { kind: 'heading' as const, text: `Friction: ${title}` };
  if (toldIn !== undefined) return [heading, { kind: 'prose' as const, markdown: sayToldIn(toldIn) }];
  const { parties = [], resolution, resolvedOn, residual } = values;
  const settled = parseDay(resolvedOn ?? '');
  const stood = parties.flatMap(({ who: [who] = [], position, interest }) => {
    const party = who === undefined ? undefined : (around.find('person', who) ?? around.find('team', who));
    const needed = interest === undefined ? '' : ` (they needed: ${interest})`;
    return party === undefined ? [] : [{ text: `${party.title}: ${position ?? ''}${needed}`, from: id }];
  });
  return [
    heading,
    ...(stood.length === 0 ? [] : [{ kind: 'list' as const, items: stood }]),
    ...(resolution === undefined
      ? []
      : [
          {
            kind: 'prose' as const,
            markdown: `${settled === undefined ? '' : `Settled on ${sayDay(settled)}. `}${resolution}`,
          },
        ]),
    ...(residual === undefined ? [] : [{ kind: 'prose' as const, markdown: residual }]),
  ];
}

function costItem({ said: { id, title, values }, toldIn }: Toll<'cost'>): Item {
  const { amount, bornBy, produced } = values;
  if (toldIn !== undefined) return { text: `${title}. ${sayToldIn(toldIn)}`, from: id };
  const much = amount === undefined ? '' : `, ${sayMeasure(amount)}`;
  const who = bornBy === undefined ? '' : ` (borne by ${bearers[bornBy]})`;
  return {
    text: `${title}${much}${who}${produced === undefined ? '' : `. What that made possible: ${produced}`}`,
    from: id,
  };
}

const bearers = { me: 'me', 'my-team': 'my team', others: 'others' } as const;
