import { expect, test } from 'vitest';
import { type Bar, type Dimension, aimedLevel, editedBar } from './bar.ts';
import { contradictionsIn } from './contradictions.ts';

const dimension: Dimension = {
  id: 'change',
  name: 'Change',
  expects: '',
  kinds: ['impact'],
  anchors: [
    { level: 'one', says: 'One team.', items: 1 },
    { level: 'two', says: 'Two teams.', items: 2 },
  ],
  rules: ['not-directed'],
};

const bar: Bar = {
  id: 'guild',
  name: 'Guild',
  version: 1,
  about: '',
  aims: 'two',
  levels: [
    { id: 'one', name: 'One', expects: '' },
    { id: 'two', name: 'Two', expects: '' },
  ],
  dimensions: [dimension],
  limits: { 'cases-least': 2 },
};

const inDimension = (change: Partial<Dimension>): Bar => ({ ...bar, dimensions: [{ ...dimension, ...change }] });

test('a bar that agrees with itself has nothing against it', () => {
  expect(contradictionsIn(bar)).toEqual([]);
  expect(aimedLevel(bar)?.name).toBe('Two');
});

test('an edit that says something else makes another version, and one that does not makes none', () => {
  expect(editedBar(bar, { ...bar, about: 'For the guild.' })).toEqual({ ...bar, about: 'For the guild.', version: 2 });
  expect(editedBar(bar, { ...bar })).toBe(bar);
});

test.each<[string, Bar, string, string]>([
  [
    'an id that is no id',
    { ...bar, id: 'Our guild' },
    'id',
    '"Our guild" cannot be an id. Write it in lower case, with hyphens between words.',
  ],
  [
    'a version below the first',
    { ...bar, version: 0 },
    'version',
    'A version is a whole number from 1 on. Correct it.',
  ],
  [
    'no level',
    { ...bar, levels: [], dimensions: [{ ...dimension, anchors: [] }] },
    'levels',
    'There is no level. Name at least the one that is decided on.',
  ],
  [
    'no dimension',
    { ...bar, dimensions: [] },
    'dimensions',
    'There is no dimension. Name at least one thing that is looked for.',
  ],
  [
    'a level twice',
    { ...bar, levels: [...bar.levels, { id: 'three', name: 'One', expects: '' }] },
    'levels 2',
    'The level "One" is there twice. Join the two, or rename one.',
  ],
  [
    'a threshold that there is not',
    { ...bar, limits: { ...bar.limits, ['charm' as 'cases-least']: 3 } },
    'thresholds 1',
    'There is no threshold "charm". Correct its name, or remove it.',
  ],
  [
    'a least above its most',
    { ...bar, limits: { 'cases-least': 4, 'cases-most': 3 } },
    'thresholds 0',
    '"cases-least" is 4 and "cases-most" is 3, so nothing fits between them. Lower the first, or raise the second.',
  ],
  [
    'a level that asks for less than the one below, in whatever order they stand',
    inDimension({
      anchors: [
        { level: 'two', says: 'Two teams.', items: 1 },
        { level: 'one', says: 'One team.', items: 3 },
      ],
    }),
    'dimensions 0 anchors 1',
    '"two" asks for fewer records than "one", which is below it. Raise the one, or lower the other.',
  ],
  [
    'a dimension that is silent about the level decided on',
    inDimension({ anchors: dimension.anchors.slice(0, 1) }),
    'dimensions 0 anchors',
    '"Change" does not say what "two" looks like. Add it.',
  ],
  [
    'rules without records',
    inDimension({ anchors: [{ level: 'two', says: 'Two teams.', items: 0 }] }),
    'dimensions 0',
    '"Change" counts rules and asks for no records. Say of which kinds, and how many.',
  ],
  [
    'a rule twice',
    inDimension({ rules: ['not-directed', 'not-directed'] }),
    'dimensions 0 rules 1',
    'The rule "not-directed" is counted twice in "Change". Remove one.',
  ],
])('%s is told, with its place', (_, wrong, path, message) => {
  expect(contradictionsIn(wrong).map((one) => [one.path.join(' '), one.message])).toContainEqual([path, message]);
});
