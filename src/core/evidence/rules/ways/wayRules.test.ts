import { expect, test } from 'vitest';
import { judgeSketch } from '../base/judgeSketch.ts';
import type { Rule } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';
import { acrossMoreThanUp } from './acrossMoreThanUp.ts';
import { decidedWithoutYou } from './decidedWithoutYou.ts';
import { frameMovedPlans } from './frameMovedPlans.ts';
import { leadsByLeading } from './leadsByLeading.ts';
import { settledAmongPeers } from './settledAmongPeers.ts';
import { throughOthers } from './throughOthers.ts';

const messagesOf = (rule: Rule, records: readonly SketchedRecord[]): readonly string[] =>
  judgeSketch(rule, { records }).map(({ message }) => message);

const impacts = (says: readonly SketchedRecord['says'][]): readonly SketchedRecord[] =>
  says.map((said, at) => a('impact', `wing${at}`, { what: `They plan wing ${at}`, ...said }));

test('that nobody says who was in the room is told as such', () => {
  expect(messagesOf(decidedWithoutYou, impacts([{}, {}, {}]))).toEqual([
    'Of 3 impacts none says whether you were in the room.',
  ]);
});

test('that no frame is told and that a frame moved nothing are two things', () => {
  const framed = { frameBefore: 'Rooms', frameAfter: 'Nights', changed: ['behaviour'] };
  expect(messagesOf(frameMovedPlans, impacts([{}, {}, {}]))).toEqual([
    'No impact tells in which words a team saw it before, and in which it does now.',
  ]);
  expect(messagesOf(frameMovedPlans, impacts([framed, {}, {}]))).toEqual([
    'Of 1 impact with a new frame, none moved a plan, a budget or people.',
  ]);
});

test('shares of a few say nothing', () => {
  const own = ['one', 'two', 'three', 'four'].map((key) => a('help', key, { what: `Wrote ${key}`, way: 'self' }));
  expect(messagesOf(throughOthers, own)).toEqual([]);
  const upwards = ['one', 'two', 'three', 'four'].map((key) =>
    a('help', key, { what: `Got ${key}`, way: 'escalated' }),
  );
  expect(messagesOf(settledAmongPeers, upwards)).toEqual([]);
});

test('a friction that nobody says how it was settled is left out of the share', () => {
  const open = ['one', 'two', 'three', 'four', 'five'].map((key) => a('friction', key, { what: `About ${key}` }));
  expect(messagesOf(settledAmongPeers, [...open, a('help', 'six', { what: 'Got six', way: 'escalated' })])).toEqual([]);
});

test('an impact on leadership and a team beside it goes across, and one’s own team nowhere', () => {
  const teams = [
    a('team', 'heads', { name: 'Heads', function: 'leadership' }),
    a('team', 'ours', { name: 'Ours', function: 'product', own: true }),
    a('team', 'hangar', { name: 'Hangar', function: 'operations' }),
  ];
  const told = impacts([{ teams: ['heads', 'ours'] }, { teams: ['heads', 'hangar'] }, { teams: ['ours'] }]);
  expect(messagesOf(acrossMoreThanUp, [...teams, ...told])).toEqual([]);
  expect(
    messagesOf(acrossMoreThanUp, [
      ...teams,
      ...told,
      ...impacts([{ teams: ['heads'] }]).map((one) => ({ ...one, key: 'more' })),
    ]),
  ).toEqual(['2 impacts moved leadership, and 1 another team.']);
});

test('whoever leads nobody is not judged as a lead', () => {
  const features = ['one', 'two', 'three', 'four', 'five'].map((key) =>
    a('initiative', key, { name: key, class: 'feature' }),
  );
  expect(messagesOf(leadsByLeading, features)).toEqual([]);
});
