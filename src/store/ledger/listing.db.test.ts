import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord, seedRecords } from '../../../test/stage/ledger.ts';
import { passDays } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { parseDay } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import { wantedIn } from '../../core/ledger/search.ts';
import * as listing from './listing.ts';

exercise(listing, {
  listRecords: {
    'shows those of a standing and a kind, the last changed first': async (listRecords, stage) => {
      const list = listOn(stage, listRecords);
      await seedTimed(stage, ['One', 'Two', 'Three']);
      await seedRecords(stage, [
        { standing: 'removed', fields: { name: 'Removed' } },
        { standing: 'kept', fields: { name: 'Kept' } },
        { kind: 'impact', fields: { what: 'Impact' } },
      ]);
      expect(await list({ standing: 'draft' })).toEqual(['Impact', 'Three', 'Two', 'One']);
      expect(await list({ standing: 'draft', kind: 'team' })).toEqual(['Three', 'Two', 'One']);
      expect(await list({ standing: 'kept' })).toEqual(['Kept']);
      expect(await list({ standing: 'removed' })).toEqual(['Removed']);
    },
    'goes on from page to page in every order, telling each record once': async (listRecords, stage) => {
      const names = ['b', 'Ä', 'ab', 'b', 'c', 'a', '', 'b', 'zz', 'b'];
      const days = ['2026-01-01', '1875-05-05', undefined, '2026-01-01', '9999-12-31', undefined];
      await seedRecords(
        stage,
        names.map((what, at) => {
          const changedOn = days[at % days.length];
          return { kind: 'impact', fields: { what, ...(changedOn === undefined ? {} : { changedOn }) } };
        }),
      );
      for (const order of listing.recordOrders)
        for (const filter of [{}, { kind: 'impact' }, { words: ['b'] }]) {
          const page = { filter: { standing: 'draft', ...filter } as const, order };
          const { store, scope } = stage.context;
          const whole = (await listRecords(store.db, scope, { ...page, limit: 99 })).map(({ record }) => record.id);
          const paged: string[] = [];
          for (let after: listing.RecordPlace | undefined; ;) {
            const found = await listRecords(store.db, scope, { ...page, after, limit: 3 });
            paged.push(...found.map(({ record }) => record.id));
            after = found.at(-1)?.place;
            if (after === undefined) break;
          }
          expect({ order, filter, paged }).toEqual({ order, filter, paged: whole });
          expect(new Set(paged).size).toBe('words' in filter ? 4 : 10);
        }
    },
    'is ordered by day, what has none last, and by title whatever its case and accents': async (listRecords, stage) => {
      const list = listOn(stage, listRecords);
      await seedRecords(stage, [
        { kind: 'impact', fields: { what: 'beta', changedOn: '2026-01-01' } },
        { kind: 'impact', fields: { what: 'Älpha' } },
        { kind: 'impact', fields: { what: 'Gamma', changedOn: '2026-01-02' } },
      ]);
      expect(await list({ standing: 'draft' }, 'day')).toEqual(['Gamma', 'beta', 'Älpha']);
      expect(await list({ standing: 'draft' }, 'title')).toEqual(['Älpha', 'beta', 'Gamma']);
    },
    'is narrowed to days, to what is linked, and to what changed since': async (listRecords, stage) => {
      const list = listOn(stage, listRecords);
      const team = await seedRecord(stage);
      const impact = await seedRecord(stage, {
        kind: 'impact',
        fields: { what: 'Impact', teams: [team.id], changedOn: '2026-01-02' },
      });
      const later = passDays(stage, 1);
      const next = { what: 'Next', followedFrom: [impact.id], changedOn: '2026-02-02' };
      await seedRecords(stage, [
        { kind: 'impact', fields: next },
        { kind: 'impact', fields: { what: 'Undated' } },
      ]);
      const on = (text: string) => parseDay(text);
      const drafts = { standing: 'draft' } as const;
      expect(await list({ ...drafts, from: on('2026-01-02'), until: on('2026-02-01') })).toEqual(['Impact']);
      expect(await list({ ...drafts, from: on('2026-01-03') })).toEqual(['Next']);
      expect(await list({ ...drafts, until: on('2030-01-01') }, 'day')).toEqual(['Next', 'Impact']);
      expect(await list({ ...drafts, linked: impact.id }, 'title')).toEqual(['Next', 'Payments']);
      expect(await list({ ...drafts, linked: impact.id, kind: 'team' })).toEqual(['Payments']);
      expect(await list({ ...drafts, changedSince: later })).toEqual(['Undated', 'Next']);
      expect(await list({ ...drafts, changedSince: instant(later + 1) })).toEqual([]);
    },
    'finds records by the beginnings of their words, all of which must be there': async (listRecords, stage) => {
      const list = listOn(stage, listRecords);
      await seedRecords(stage, [
        { fields: { name: 'Payments core', note: 'Übergröße, and 100% of “it”' } },
        { fields: { name: 'Payroll' } },
        { fields: { name: '決定' } },
        { standing: 'removed', fields: { name: 'Payments of old' } },
      ]);
      const found = (search: string) => list({ standing: 'draft', words: wantedIn(search) });
      expect(await found('pay')).toEqual(['Payroll', 'Payments core']);
      expect(await found('p')).toEqual(['Payroll', 'Payments core']);
      expect(await found('COR paym')).toEqual(['Payments core']);
      expect(await found('ubergr 100')).toEqual(['Payments core']);
      expect(await found('定')).toEqual(['決定']);
      for (const nowhere of ['core payr', 'ayments', 'old', 'payments-x'])
        expect({ nowhere, found: await found(nowhere) }).toEqual({ nowhere, found: [] });
      for (const odd of [`"`, `'; drop table record; --`, 'and OR not*', '%', '\\', '§', '†', '¶', ':*', '!', '<->'])
        expect(await found(`pay ${odd}`)).toEqual(wantedIn(odd).length === 0 ? ['Payroll', 'Payments core'] : []);
    },
    'finds the same of words that very many records have': async (listRecords, stage) => {
      const list = listOn(stage, listRecords);
      const names = Array.from({ length: 4_100 }, (_, at) =>
        at % 1_000 === 0 ? `Payments rare ${at}` : `Payments ${at}`,
      );
      await seedRecords(
        stage,
        names.map((name) => ({ fields: { name } })),
      );
      const newest = names.slice(-50).toReversed();
      expect(await list({ standing: 'draft', words: ['p'] })).toEqual(newest);
      expect(await list({ standing: 'draft', words: ['payments', 'p'] })).toEqual(newest);
      const rare = names.filter((name) => name.includes('rare')).toReversed();
      expect(await list({ standing: 'draft', words: ['paym', 'rare'] })).toEqual(rare);
      expect(await list({ standing: 'draft', words: ['ayments'] })).toEqual([]);
    },
  },
  countRecords: {
    'counts them by kind and standing': async (countRecords, stage) => {
      const { store, scope } = stage.context;
      await seedRecords(stage, [{}, {}, { standing: 'kept' }, { kind: 'impact', fields: { what: 'One' } }]);
      const counts = await countRecords(store.db, scope);
      expect(counts.map(({ kind, standing, records }) => `${records} ${standing} ${kind}`).toSorted()).toEqual([
        '1 draft impact',
        '1 kept team',
        '2 draft team',
      ]);
    },
  },
});

async function seedTimed(stage: Stage, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await seedRecord(stage, { fields: { name } });
    passDays(stage, 1);
  }
}

const listOn =
  ({ context }: Stage, listRecords: typeof listing.listRecords) =>
  async (filter: listing.RecordFilter, order?: listing.RecordOrder): Promise<readonly string[]> => {
    const page = { filter, order, limit: 50 };
    return (await listRecords(context.store.db, context.scope, page)).map(({ record }) => record.title);
  };
