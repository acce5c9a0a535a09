import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedOperator, seedPerson, visitOf } from '../../../test/stage/people.ts';
import { engines, type House, openHouse, setStage } from '../../../test/stage/stage.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import { listLetters } from './operator/listLetters.ts';
import { openOutbox } from './outbox.ts';

describe.each(engines)('on %s', (engine) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(async () => house.tearDown());

  test('a mail that nobody could send is forgotten with the first one after fourteen days, also without a mail server', async () => {
    const set = await setStage(house.store);
    const operating = await seedOperator(await seedPerson(set, 'Olu'));
    const outbox = openOutbox(visitOf(set));
    const readers = async () => (await listLetters(operating)).letters.map(({ to }) => to);
    const keepFor = (to: string) => outbox.keep({ to, subject: 'A link', text: 'A link' }, null);
    await keepFor('ada@example.org');
    set.clock.now = instant(set.clock.now + 14 * dayMs);
    await keepFor('ben@example.org');
    expect(await readers()).toEqual(['ben@example.org', 'ada@example.org']);
    set.clock.now = instant(set.clock.now + 1);
    await keepFor('cy@example.org');
    expect(await readers()).toEqual(['cy@example.org', 'ben@example.org']);
  });
});
