import { describe, expect, test } from 'vitest';
import type { CardId } from '../../../../core/base/id.ts';
import { countOf, formatSelection, isSelected, nothing, only, without, withPicks } from './selected.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => ({ cardId: letter as CardId, flag: 0 }));
const all = { kind: 'all', total: 3 } as const;

describe('what is selected', () => {
  test('is nothing at first', () => {
    expect(countOf(nothing)).toBe(0);
  });

  test('grows by the cards picked and counts each once', () => {
    const selected = withPicks(
      only([a, b].flatMap((pick) => pick ?? [])),
      [b, c].flatMap((pick) => pick ?? []),
    );
    expect(countOf(selected)).toBe(3);
  });

  test('of all holds every card and stays all when more are picked', () => {
    expect(isSelected(all, 'z' as CardId)).toBe(true);
    expect(withPicks(all, [{ cardId: 'z' as CardId, flag: 0 }])).toBe(all);
  });

  test('of all without one becomes the others', () => {
    const shown = [a, b, c].flatMap((pick) => pick ?? []);
    expect(formatSelection(without(all, 'b' as CardId, shown), {})).toEqual({ kind: 'these', cardIds: ['a', 'c'] });
  });

  test('of all is told by its filter', () => {
    expect(formatSelection(all, { tag: 'people' })).toEqual({ kind: 'all', filter: { tag: 'people' } });
  });
});
