import { describe, expect, test } from 'vitest';
import { formatFilter, keyOfFilter, type LedgerAddress, parseFilter } from './filter.ts';

describe('the filter of the ledger in the address bar', () => {
  test.each<LedgerAddress>([
    {},
    { kind: 'impact' },
    { standing: 'draft', search: 'payments api', order: 'day' },
    { from: '2026-01-01', to: '2026-03-31', link: '01KA0000000000000000000000' },
  ])('is written as it was read: %j', (address) => {
    expect(formatFilter(parseFilter(address))).toEqual(address);
  });

  test('leaves out what makes no sense, and what is so anyway', () => {
    const address = { kind: 'No Kind', standing: 'lost', from: '2026-02-30', to: 'x', link: 'y', order: 'constructor' };
    expect(parseFilter(address)).toEqual({});
    expect(formatFilter({ standing: 'kept', search: '', order: 'changed' })).toEqual({});
  });

  test('is the same whether or not it says what is so anyway', () => {
    expect(keyOfFilter({ standing: 'kept', order: 'changed', search: '' })).toBe(keyOfFilter({}));
    expect(keyOfFilter({ standing: 'draft' })).not.toBe(keyOfFilter({}));
  });
});
