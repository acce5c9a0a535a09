import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { said, seedAsked } from '../../../test/stage/evidence/witnesses.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant } from '../../core/base/instant.ts';
import * as codes from './witnessCodes.ts';
import { listWitnessRequests, settleRequest } from './witnesses.ts';

exercise(codes, {
  keepCode: {
    'keeps what is about to be signed, while the request waits': async (keepCode, stage) => {
      const { context, request, code } = await begin(stage);
      const { store, scope } = context;
      const draftOf = async () => (await listWitnessRequests(store.db, scope))[0]?.draft;
      await store.transact((tx) => keepCode(tx, scope, code));
      expect(await draftOf()).toEqual(said);
      await store.transact((tx) =>
        settleRequest(tx, scope, { id: request.id, from: 'waiting', state: 'revoked', at: stage.clock.now }),
      );
      await store.transact((tx) => keepCode(tx, scope, code));
      expect(await draftOf()).toBeNull();
    },
  },
  tryCode: {
    'answers what it was kept with for the right code, in time, within the tries': async (tryCode, stage) => {
      const { context, request, code } = await begin(stage);
      const { store, scope } = context;
      const { now } = stage.clock;
      await store.transact((tx) => codes.keepCode(tx, scope, code));
      const attempt = (codeHash: string, at = now, state: codes.CodeState = 'waiting') =>
        store.transact((tx) => tryCode(tx, scope, { id: request.id, state, codeHash, now: at, most: 3 }));
      expect(await attempt('right', now, 'signed')).toBeUndefined();
      expect(await attempt('wrong')).toBeUndefined();
      expect(await attempt('right', code.codeExpiresAt)).toBeUndefined();
      expect(await attempt('right')).toEqual({ draft: said });
      expect(await attempt('wrong')).toBeUndefined();
      expect(await attempt('right')).toBeUndefined();
    },
  },
});

async function begin(stage: Stage) {
  const { context } = await seedPerson(stage, 'Ada');
  const { request } = await seedAsked({ ...stage, context });
  const codeExpiresAt = instant(stage.clock.now + 10);
  return {
    context,
    request,
    code: { id: request.id, state: 'waiting', draft: said, codeHash: 'right', codeExpiresAt } as const,
  };
}
