import { describe, expect, test } from 'vitest';
import { listFindings, type Reach, sayFunction, sayReach } from './sentences.ts';

const by = { unsaid: 0, coordination: 0, consultation: 1, 'co-ownership': 0 };

const reach: Reach = {
  impacts: 4,
  whole: true,
  teams: [],
  functions: [
    { function: 'sales', by },
    { function: null, by },
  ],
  engineering: { inOne: 2, inAll: 3 },
  sides: { engineering: 1, design: 0, 'go-to-market': 2 },
  looseOnly: ['legal'],
  widest: 3,
  across: null,
  limits: { engineering: 2, widest: 3 },
};

describe('what is said of reach', () => {
  test('is silent under three impacts', () => {
    expect(sayReach({ ...reach, impacts: 2 })).toBe('Not enough impacts yet: 2 of 3');
    expect(sayReach(reach)).toBe('Your impacts reach 0 other teams in 1 function');
  });

  test('names what there is and what there is not', () => {
    expect(listFindings(reach)).toEqual([
      'One impact changed 2 engineering teams. That is where a wider scope begins.',
      'Changed without being told to: Engineering 1 impact, Design none yet, Go-to-market 2 impacts.',
      'One change was taken over by 3 teams.',
      'Legal was only kept informed. Coordination alone does not count as working across.',
    ]);
    expect(listFindings({ ...reach, engineering: { inOne: 1, inAll: 3 }, looseOnly: [], widest: 2 })).toEqual([
      'No impact changed 2 engineering teams at once yet; all together changed 3.',
      expect.stringMatching(/^Changed without/),
    ]);
  });

  test('is by the thresholds that the workspace has', () => {
    const told = listFindings({ ...reach, limits: { engineering: 3, widest: 4 } });
    expect(told[0]).toBe('No impact changed 3 engineering teams at once yet; all together changed 3.');
    expect(told.some((one) => one.includes('taken over'))).toBe(false);
  });

  test('tells inside from outside where one’s own organisation is known', () => {
    const across = { inside: 1, outside: 2, unsaid: 0 };
    expect(listFindings({ ...reach, across })).toContain('2 of 3 teams lie outside your own organisation.');
    expect(listFindings({ ...reach, across: { inside: 1, outside: 1, unsaid: 1 } })).toContain(
      '1 of 2 teams lies outside your own organisation; 1 other team does not say.',
    );
  });

  test('calls functions by their names', () => {
    expect([sayFunction('go-to-market'), sayFunction('customer-success'), sayFunction(null)]).toEqual([
      'go-to-market',
      'Customer success',
      'No function named',
    ]);
  });
});
