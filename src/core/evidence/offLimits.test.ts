import { describe, expect, test } from 'vitest';
import { offLimits } from './kinds/proof/offLimits.ts';
import { complainOfHosts, holdsAddress, leaveOutHosts } from './offLimits.ts';

describe('a host that is off limits', () => {
  test.each([
    ['https://wiki.example.com/plan'],
    ['HTTPS://Wiki.Example.COM./plan'],
    ['http://deep.wiki.example.com:8080'],
    ['https://somebody@wiki.example.com/plan'],
    ['https://wiki%2Eexample.com?plan'],
    ['https://ｗｉｋｉ.example.com#plan'],
    ['https:///wiki.example.com'],
    ['See [the plan](https://wiki.example.com) and tell me.'],
  ])('is found in %j', (text) => {
    expect(holdsAddress({ note: text })).toBe(true);
    expect(complainOfHosts({ note: text }, ['wiki.example.com'])).toEqual([
      { field: 'note', message: expect.stringMatching(/^“.*wiki\.example\.com” is off limits here\. /) },
    ]);
  });

  test.each([
    ['https://example.com/wiki.example.com'],
    ['https://notwiki.example.com'],
    ['https://example.org/@wiki.example.com'],
    ['https://wiki.example.com.example.org'],
    ['Ask wiki.example.com about it, or mail ada@wiki.example.com.'],
  ])('is not found in %j', (text) => {
    expect(complainOfHosts({ note: text }, ['wiki.example.com'])).toEqual([]);
  });

  test('is found in the cells of a table', () => {
    const fields = { options: [{ option: 'One', for: 'https://wiki.example.com/one' }] };
    expect(complainOfHosts(fields, ['example.com'])).toMatchObject([{ field: 'options' }]);
  });

  test('can be left out, with all else as it was', () => {
    const note = 'See https://wiki.example.com/plan, and https://example.org/plan.';
    expect(leaveOutHosts({ note, people: 4 }, ['wiki.example.com'])).toEqual({
      note: 'See (an address that is off limits) and https://example.org/plan.',
      people: 4,
    });
  });

  test.each([
    ['wiki.example.com', 0],
    ['wiki', 0],
    ['https://wiki.example.com', 1],
    ['wiki.example.com/plan', 1],
    ['-wiki.example.com', 1],
  ])('is written as %j: %i complaints', (host, complaints) => {
    expect(offLimits.check({ host }, () => undefined)).toHaveLength(complaints);
  });
});
