import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import { engines } from '../../../test/stage/stage.ts';
import { limits } from '../../core/account/limits.ts';
import { instant, minuteMs } from '../../core/base/instant.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { limit } from './limit.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  test('what was done too often can be done again when the sentence says so', async () => {
    const { context, clock } = await stage();
    const subject = freshId(context);
    const attempt = () => limit(context, 'sign-in', subject);
    for (let time = 0; time < limits['sign-in'].most; time += 1) expect(await attempt()).toBeUndefined();
    expect(await attempt()).toMatchObject({
      code: 'too-often',
      message: 'That was too often. Try again in 15 minutes.',
    });
    clock.now = instant(clock.now + 15 * minuteMs);
    expect(await attempt()).toBeUndefined();
  });

  test('what one does too often others still may, and the same one something else', async () => {
    const { context } = await stage();
    const subject = freshId(context);
    for (let time = 0; time <= limits['password-reset'].most; time += 1)
      await limit(context, 'password-reset', subject);
    expect(isRefusal(await limit(context, 'password-reset', subject))).toBe(true);
    expect(await limit(context, 'password-reset', freshId(context))).toBeUndefined();
    expect(await limit(context, 'upload', subject)).toBeUndefined();
  });

  test('nothing that is kept says who it was', async () => {
    const { context } = await stage();
    await limit(context, 'sign-in', 'ada@example.org 192.0.2.1');
    const rows = await context.store.db.selectFrom('quota').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/ada@|192\.0/);
  });
});
