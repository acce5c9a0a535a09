import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../ledger/fields/value.ts';
import { idOf } from '../../rules/base/sketch.ts';
import { openPacket } from '../draftPacket.ts';
import { ledger, measure, packetOf, whole } from '../fixtures/ledger.ts';
import { suggestPoints, writtenPoints } from './points.ts';

describe('talking points', () => {
  const openWith = (points: readonly object[]) =>
    openPacket(ledger, packetOf({ ...whole, cases: [idOf('reads'), idOf('audits')], points } as Fields), measure);
  const claims = (points: readonly object[]) => suggestPoints(openWith(points)).map(({ claim }) => claim);

  test('are suggested for the cases that no written one claims or cites', () => {
    const audits = 'Ledgers closes its books in two days';
    expect(claims([{ claim: 'Nobody guesses any more', proof: [idOf('template')] }])).toEqual([audits]);
    expect(claims([{ claim: 'Nobody guesses any more', proof: [idOf('reads')] }])).toEqual([audits]);
    expect(claims([{ claim: audits }])).toEqual(['Payments reads the contract before it builds']);
  });

  test('are suggested as far as there is room', () => {
    expect(claims(Array.from({ length: 5 }, () => ({ claim: 'a' })))).toEqual([]);
  });

  test('that cite what is gone, or was taken back, are told without it', () => {
    expect(writtenPoints(openWith([{ claim: 'a', proof: [idOf('gone'), idOf('never')] }]))).toEqual([
      { claim: 'a', proof: [], ask: '', about: null },
    ]);
  });
});
