import { describe, expect, test } from 'vitest';
import { changeKept, keepRecord, seedStory } from '../../../../test/stage/evidence/story.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { passDays } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { listDueLooks } from './listDueLooks.ts';

describe.each(engines)('what is due to be looked at again on %s', (engine) => {
  const stage = stageOn(engine);

  test('impacts are due to be looked at again two quarters later, the longest due first', async () => {
    const on = await stage();
    const { first, second } = await seedStory(on);
    const dues = async () => (await listDueLooks(on.context)).looks.map(({ record }) => record.id);
    expect(await dues()).toEqual([first.id]);
    passDays(on, 92);
    expect(await dues()).toEqual([first.id, second.id]);
    await changeKept(on, first, { actual: 'It lasted.' });
    expect(await dues()).toEqual([second.id]);
  });

  test('whatever its kind says is due, from its day on and until it is done', async () => {
    const on = await stage();
    const { payments } = await seedStory(on);
    const decided = {
      status: 'accepted',
      context: 'Two teams wait.',
      right: 'mine',
      outcome: 'Yearly',
      because: 'Calm.',
    };
    const options = [{ option: 'Yearly' }, { option: 'Monthly' }];
    const dated = { decidedOn: '2026-01-05', reviewOn: '2026-03-01', options };
    const decision = await keepRecord(on, 'decision', { what: 'When prices change', ...decided, ...dated });
    const stopped = { what: 'The report', why: 'Unread.', announcedOn: '2026-01-10', followUpOn: '2026-03-02' };
    const pruning = await keepRecord(on, 'pruning', stopped);
    const quote = {
      form: 'quote',
      quote: 'It saved us weeks.',
      where: 'Review',
      permission: 'given',
      author: 'theirs',
    };
    const kept = { team: [payments.id], capturedOn: '2026-01-01', keepUntil: '2026-02-01' };
    const artifact = await keepRecord(on, 'artifact', { title: 'What they said', ...quote, ...kept });
    const dues = async () => (await listDueLooks(on.context)).looks.map(({ record }) => record.id).slice(1);
    expect(await dues()).toEqual([artifact, decision, pruning].map(({ id }) => id));
    await changeKept(on, decision, { reviewedOn: '2026-03-02' });
    await changeKept(on, pruning, { effect: 'unknown' });
    await changeKept(on, artifact, { keepUntil: '2027-02-01' });
    expect(await dues()).toEqual([]);
  });
});
