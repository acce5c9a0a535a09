import { describe, expect, test } from 'vitest';
import { a, idOf, recordsOf } from '../rules/base/sketch.ts';
import { ledger } from './fixtures/ledger.ts';
import { openHanging, putForward } from './putForward.ts';

describe('what a packet puts forward', () => {
  const idsOf = (cases: readonly string[], records = ledger) =>
    putForward(records, openHanging(records)(cases.map(idOf))).map(({ id }) => id);

  test('are its cases with what hangs on them, and everybody there is, without other impacts', () => {
    const ids = idsOf(['audits']);
    expect(ids).toContain(idOf('audits'));
    expect(ids).toContain(idOf('noor'));
    expect(ids).not.toContain(idOf('reads'));
    expect(ids).not.toContain(idOf('format'));
    expect(idsOf(['reads'])).toEqual(expect.arrayContaining([idOf('format'), idOf('signed'), idOf('contract')]));
  });

  test('of a circle of evidence comes to an end', () => {
    const circle = recordsOf({
      records: [
        a('impact', 'one', { followedFrom: ['two'], initiative: ['both'] }),
        a('impact', 'two', { followedFrom: ['one'], initiative: ['both'] }),
        a('initiative', 'both', {}),
        a('decision', 'older', { about: ['both'], supersedes: ['newer'] }),
        a('decision', 'newer', { about: ['one'], supersedes: ['older'] }),
      ],
    });
    expect(idsOf(['one'], circle).toSorted()).toEqual(['one', 'both', 'older', 'newer'].map(idOf).toSorted());
  });

  test('for a case that is gone is nothing of it', () => {
    expect(idsOf(['gone'], [])).toEqual([]);
  });
});
