import { expect, test } from 'vitest';
import { barAimedAt } from './aimedAt.ts';

const barOf = (name: string, level: string) => ({ name, aims: 'to', levels: [{ id: 'to', name: level, expects: '' }] });

const staff = barOf('Staff product manager', 'Staff');
const lead = barOf('Lead product manager', 'Lead');
const own = barOf('Harbour ladder', 'Staff II');

test.each([
  ['Staff', staff],
  ['lead PM, from autumn', lead],
  ['Staff II', own],
  ['Leadership', staff],
  ['', staff],
])('“%s” is what one bar decides on', (aim, expected) => {
  expect(barAimedAt([staff, lead, own], aim)).toBe(expected);
});

test('where there is no bar none is aimed at', () => {
  expect(barAimedAt([], 'Staff')).toBeUndefined();
});
