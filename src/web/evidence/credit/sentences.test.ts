import { expect, test } from 'vitest';
import { adviseOnCredit, adviseOnJoint, type Credit, sayCredit, sayJoint } from './sentences.ts';

const one = {} as never;
const joint = (...documents: readonly string[]) =>
  documents.map((document) => ({ document })) as never as Credit['joint'];

test('credit is counted over all impacts', () => {
  expect(sayCredit({ impacts: 4, crediting: [], credited: [] })).toBe('No impact credits anybody yet');
  expect(sayCredit({ impacts: 4, crediting: [one, one], credited: [one] })).toBe(
    'You credit 1 other in 2 of 4 impacts',
  );
  expect(adviseOnCredit({ impacts: 3, whole: true, crediting: [one, one] })).toBe(
    '1 impact names nobody but you. Who had a part in it?',
  );
  expect(adviseOnCredit({ impacts: 2, whole: false, crediting: [one, one] })).toMatch(/Only the latest 500 impacts/);
});

test('joint documents are counted by kind', () => {
  expect(sayJoint({ joint: [] })).toMatch(/^Nothing is owned together yet/);
  expect(sayJoint({ joint: joint('adr', 'adr', 'risk') })).toBe(
    '2 of 3 kinds of joint document were written with others',
  );
  expect(adviseOnJoint({ joint: joint('adr'), wholeJoint: true, jointKinds: 2 })).toMatch(/^Two of the three show/);
  expect(adviseOnJoint({ joint: joint('adr', 'model'), wholeJoint: false, jointKinds: 2 })).toMatch(
    /^Architecture.*Only the latest 500 artifacts/,
  );
  expect(adviseOnJoint({ joint: joint('adr', 'model'), wholeJoint: true, jointKinds: 3 })).toMatch(/^All of the three/);
});
