import { describe, expect, inject, test, beforeAll, afterAll } from 'vitest';
import { getMe } from '../../src/contract/account/me.ts';
import { ask } from './ask.ts';
import type { Running } from './cairn.ts';
import { type Ground, openGround, type Person, register, setupCodeOf, startSite } from './site.ts';

describe('x', () => {
  let ground: Ground;
  let a: Running;
  test('y', async () => {
    for (const e of ['sqlite', 'postgres'] as const) {
      const t = performance.now();
      ground = await openGround(e);
      a = await startSite(ground);
      console.log(e, 'up', performance.now() - t, a.address);
      const ada = await register(a.address, 'Ada', { invitation: await setupCodeOf(a) });
      console.log('reg', performance.now() - t);
      console.log(JSON.stringify(await ask(ada.at(a.address), getMe, {})));
      await a.stop();
      console.log('stop', performance.now() - t, a.complaints());
    }
  });
});
