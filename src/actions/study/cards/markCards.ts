import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { markCards as endpoint } from '../../../contract/study/cards.ts';
import { type Day, day } from '../../../core/base/day.ts';
import { listStates, type Marks, updateMarks } from '../../../store/study/memories.ts';
import type { Context } from '../../base/context.ts';
import { getScheduling } from '../scheduling.ts';
import { resolveSelection } from './selection.ts';

type Mark = ParsedRequestOf<typeof endpoint>['mark'];

/** Marks cards, and tells which of them were not marked so before. */
export async function markCards(
  context: Context,
  { cards, mark }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const { today } = await getScheduling(context, tx);
    const marks = marksOf(mark, today);
    const states = await listStates(tx, scope, await resolveSelection(context, tx, cards));
    const changed = states.filter((state) => differs(state.marks, marks, today)).map(({ cardId }) => cardId);
    await updateMarks(tx, scope, { cardIds: changed, marks });
    return { changed };
  });
}

function marksOf(mark: Mark, today: Day): Partial<Marks> {
  switch (mark.kind) {
    case 'suspend':
      return { suspended: true };
    case 'resume':
      return { suspended: false };
    case 'bury':
      return { buriedUntil: day(today + 1) };
    case 'unbury':
      return { buriedUntil: null };
    case 'flag':
      return { flag: mark.flag };
  }
}

/** A burial that has run out is none. */
function differs(before: Marks, after: Partial<Marks>, today: Day): boolean {
  const buriedUntil = before.buriedUntil !== null && before.buriedUntil > today ? before.buriedUntil : null;
  const current: Marks = { ...before, buriedUntil };
  const { suspended, buriedUntil: until, flag } = { ...current, ...after };
  return suspended !== current.suspended || until !== current.buriedUntil || flag !== current.flag;
}
