import { describe, expect, test } from 'vitest';
import { seedStory } from '../../../../test/stage/evidence/story.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecords } from '../../../../test/stage/ledger.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { getImpactProof } from './getImpactProof.ts';

describe.each(engines)('the proof of an impact on %s', (engine) => {
  const stage = stageOn(engine);

  test('says where more is about the impact than was read', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const prove = async () => granted(await getImpactProof(on.context, { recordId: first.id }));
    const before = await prove();
    expect(before.whole).toBe(true);
    const rest = { kind: 'friction', fields: { title: 'They would not', about: [first.id] } };
    const count = 201 - before.frictions.length - before.costs.length;
    await seedRecords(
      on,
      Array.from({ length: count }, () => rest),
    );
    const { frictions, costs, whole } = await prove();
    expect([frictions.length + costs.length, whole]).toEqual([200, false]);
  });
});
