import { expect, test } from 'vitest';
import { layOut, mostPeople } from './layOut.ts';
import type { Credit } from './sentences.ts';

const record = (id: string) =>
  ({ id, kind: 'impact', title: id, standing: 'kept' }) as unknown as Credit['crediting'][number];
const credit = (id: string, ...impacts: readonly string[]) =>
  ({ record: record(id), impacts }) as unknown as Credit['credited'][number];

test('each impact stands near those whom it credits, joined by a line to each', () => {
  const drawn = layOut({
    credited: [credit('Ada', 'I1', 'I2'), credit('Bea', 'I3')],
    crediting: ['I3', 'I2', 'I1', 'I4'].map(record),
  });
  expect(drawn.impacts.map(({ id }) => id)).toEqual(['I2', 'I1', 'I3']);
  expect(drawn.lines).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
});

test('of many people those are drawn who are credited most', () => {
  const many = Array.from({ length: 40 }, (_, at) => credit(`P${at}`, `I${at}`));
  const drawn = layOut({ credited: many, crediting: many.map((_, at) => record(`I${at}`)) });
  expect(drawn.people).toEqual(many.slice(0, mostPeople));
  expect(drawn.impacts).toHaveLength(mostPeople);
});
