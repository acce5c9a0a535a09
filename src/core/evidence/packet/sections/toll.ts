import { parseDay } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, Item } from '../base/document.ts';
import { sayDay, sayMeasure } from '../base/words.ts';

/** The disagreements about a record: who stood where, and how each was settled. */
export function tellFrictions(about: RecordId, around: Around): readonly Block[] {
  const frictions = around.linking('friction', about, 'about');
  return frictions.flatMap((friction) =>
    tellFriction(friction, around).map((block) => ({ ...block, from: friction.id })),
  );
}

/** What it cost, and who bore it. */
export function tellCosts(about: RecordId, around: Around): readonly Block[] {
  const costs = around.linking('cost', about, 'about');
  if (costs.length === 0) return [];
  return [
    { kind: 'heading', text: 'What it cost', from: about },
    { kind: 'list', items: costs.map(costItem), from: about },
  ];
}

function tellFriction({ id, title, values }: Said<'friction'>, around: Around) {
  const { parties = [], resolution, resolvedOn, residual } = values;
  const settled = parseDay(resolvedOn ?? '');
  const stood = parties.flatMap(({ who: [who] = [], position, interest }) => {
    const party = who === undefined ? undefined : (around.find('person', who) ?? around.find('team', who));
    const needed = interest === undefined ? '' : ` (they needed: ${interest})`;
    return party === undefined ? [] : [{ text: `${party.title}: ${position ?? ''}${needed}`, from: id }];
  });
  return [
    { kind: 'heading' as const, text: `Friction: ${title}` },
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

function costItem({ id, title, values: { amount, bornBy, produced } }: Said<'cost'>): Item {
  const much = amount === undefined ? '' : `, ${sayMeasure(amount)}`;
  const who = bornBy === undefined ? '' : ` (borne by ${bearers[bornBy]})`;
  return {
    text: `${title}${much}${who}${produced === undefined ? '' : `. What that made possible: ${produced}`}`,
    from: id,
  };
}

const bearers = { me: 'me', 'my-team': 'my team', others: 'others' } as const;
