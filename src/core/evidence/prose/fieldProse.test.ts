import { expect, test } from 'vitest';
import { cost } from '../kinds/change/cost.ts';
import { impact } from '../kinds/change/impact.ts';
import { packet } from '../kinds/judging/packet.ts';
import { testimonial } from '../kinds/proof/testimonial.ts';
import { asidesOf, type ProseField, proseFieldOf, storyOf } from './fieldProse.ts';

const found = (field: Parameters<typeof proseFieldOf>[0]): ProseField => {
  const place = proseFieldOf(field);
  if (place === undefined) throw new Error('nobody remarks on it');
  return place;
};

const { reading: ofImpact } = found(impact.fields.act);

test('a prose field is known by its place, and what others said is nobody’s to remark on', () => {
  expect(found(impact.fields.act)).toMatchObject({ name: 'act', isFirst: true });
  expect(found(impact.fields.before)).toMatchObject({ name: 'before', isFirst: false });
  expect(proseFieldOf(impact.fields.what)).toBeUndefined();
  expect(proseFieldOf({ ...impact.fields.act })).toBeUndefined();
  expect(proseFieldOf(testimonial.fields.because)).toBeUndefined();
});

test('a kind without a story has a first field too', () => {
  expect(found(cost.fields.skipped)).toMatchObject({ isFirst: true, reading: { telling: null } });
});

test('filled fields answer for the prose, half-filled ones do not', () => {
  expect(asidesOf(ofImpact, { teams: ['t'], before: 'By hand', after: 'By tablet' })).toEqual([
    'teams',
    'before-after',
  ]);
  expect(asidesOf(ofImpact, { teams: [], before: 'By hand', after: '', beforeMeasure: '3' })).toEqual([]);
  expect(asidesOf(ofImpact, { beforeMeasure: '3 h', afterMeasure: '1 h', mechanism: 'They saw it' })).toEqual([
    'figures',
    'mechanism',
  ]);
});

test('the cases of a packet answer for its summary, and a cost is one in any words', () => {
  const { reading } = found(packet.fields.summary);
  expect(asidesOf(reading, { cases: [] })).toEqual([]);
  expect(asidesOf(reading, { cases: ['i'] })).toContain('before-after');
  expect(asidesOf(found(cost.fields.produced).reading, {})).toEqual(['cost']);
});

test('the story is the line and the prose of a record, as sentences', () => {
  expect(storyOf(ofImpact, { what: 'Packing plans ahead', act: 'I sent the list. ', before: '', teams: ['t'] })).toBe(
    'Packing plans ahead. I sent the list.',
  );
});
