import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedOperator, seedPerson } from '../../../../test/stage/people.ts';
import { passDays } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { listAudit } from './listAudit.ts';
import { listOwnAudit } from './listOwnAudit.ts';
import { noteEvent } from './noteEvent.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  test('whoever runs this Cairn reads everybody’s log, a person their own', async () => {
    const set = await stage();
    const [ada, ben] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben')];
    const operating = await seedOperator(await seedPerson(set, 'Dee'));
    passDays(set, 1);
    await noteEvent(set.context, 'signed-in', ada.account.id);
    await noteEvent(set.context, 'sign-in-failed', null);
    await noteEvent(set.context, 'signed-in', ben.account.id);
    expect((await listAudit(operating, { limit: 3 })).entries.map(({ event, name }) => [event, name])).toEqual([
      ['signed-in', 'Ben'],
      ['sign-in-failed', null],
      ['signed-in', 'Ada'],
    ]);
    const { entries } = await listOwnAudit(ada.signedIn, { limit: 10 });
    expect(entries.map(({ event, name, at }) => [event, name, at])).toEqual([['signed-in', 'Ada', set.clock.now]]);
  });

  test('a log is read page by page', async () => {
    const set = await stage();
    const ada = await seedPerson(set, 'Ada');
    for (const event of ['signed-in', 'password-changed', 'signed-out'] as const)
      await noteEvent(set.context, event, ada.account.id);
    const { entries: first } = await listOwnAudit(ada.signedIn, { limit: 2 });
    const { entries: second } = await listOwnAudit(ada.signedIn, { limit: 2, before: first.at(-1)?.id });
    expect([...first, ...second].map(({ event }) => event)).toEqual(['signed-out', 'password-changed', 'signed-in']);
  });
});
