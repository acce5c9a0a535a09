import { describe, expect, test } from 'vitest';
import { shipped } from '../../../../test/stage/evidence/contents.ts';
import { seedImpact } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { reviewers } from '../../../core/evidence/committee/simulated/reviewers.ts';
import { findRule } from '../../../core/evidence/rules/rules.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { loadSample } from '../sample/loadSample.ts';
import { hearCommittee } from './hearCommittee.ts';

async function hear({ context }: Stage, bar: string) {
  const hearing = await hearCommittee(context, { bar, texts: shipped.bars });
  if (isRefusal(hearing)) throw new Error(hearing.message);
  return hearing;
}

describe.each(engines)('the simulated committee on %s', (engine) => {
  const stage = stageOn(engine);

  test.each(['staff', 'lead'])(
    'cites for each line and question a rule that is there, and a record of the ledger, at %s',
    async (bar) => {
      const set = await stage();
      await loadSample(set.context, shipped.sample);
      const hearing = await hear(set, bar);
      const said = hearing.reviews.flatMap(({ lines, questions }) => [...lines, ...questions]);
      expect(said.length).toBeGreaterThan(3);
      const cited = said.flatMap(({ record }) => record?.id ?? []);
      const { store, scope } = set.context;
      const here = new Set((await listRecordsById(store.db, scope, [...new Set(cited)])).map(({ id }) => id));
      for (const { rule, record, text } of said) {
        expect(findRule(rule.id)?.name).toBe(rule.name);
        expect(record === null || here.has(record.id)).toBe(true);
        expect(text).not.toBe('');
      }
      expect(JSON.stringify(await hear(set, bar))).toBe(JSON.stringify(hearing));
    },
  );

  test('says of one impact that it is too little, and how much there has to be', async () => {
    const set = await stage();
    await seedImpact(set);
    const hearing = await hear(set, 'staff');
    expect(hearing).toMatchObject({ opinion: 'too-little', spread: null });
    expect(hearing.words).toBe('Too little is recorded to judge: 1 of 3 impacts.');
    expect(hearing.reviews.map(({ opinion }) => opinion)).toEqual(reviewers.map(() => 'too-little'));
  });
});
