import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { said, takeBack, typing } from '../../../../test/stage/evidence/witnesses.ts';
import { ask, codeOf, edit, open, setScene, sign } from '../../../../test/stage/evidence/witnessScene.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { dayMs, hourMs, instant, minuteMs } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { requestDays } from '../../../core/evidence/testimonials/request.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { eraseRecord } from '../../ledger/erasing/eraseRecord.ts';
import { getCredential } from './getCredential.ts';
import { listTestimonials } from './listTestimonials.ts';
import { revokeRequest } from './requests/revokeRequest.ts';
import { declineRequest, draftTestimony } from './witness/answering.ts';
import { codeMinutes } from '../mailedCode.ts';
import { signTestimonial } from './witness/signTestimonial.ts';
import { prepareWithdrawal, withdrawTestimonial } from './witness/withdrawTestimonial.ts';

describe.each(engines)('on %s', (engine) => {
  const stageIn = stageOn(engine);
  const begin = async () => setScene(await stageIn());
  const drafted = async () => {
    const scene = await begin();
    const { secret, request } = granted(await ask(scene));
    const { code } = granted(await draftTestimony(await open(scene, secret), { testimony: said, insists: false }));
    return { scene, secret, request, code, guest: await open(scene, secret) };
  };

  describe('a link that was passed on', () => {
    test('takes nothing back: that needs the code that goes to the witness', async () => {
      const scene = await begin();
      const { secret, code, testimonial } = await sign(scene);
      const guest = await open(scene, secret);
      const withdraw = (typed: string) => withdrawTestimonial(guest, { code: typed, words: 'go' });
      expect(codeOf(await withdraw(''))).toBe('wrong-code');
      expect(codeOf(await withdraw(code))).toBe('wrong-code');
      const { code: fresh } = granted(await prepareWithdrawal(guest));
      for (let at = 0; at < 5; at += 1) expect(codeOf(await withdraw('no'))).toBe('wrong-code');
      expect(codeOf(await withdraw(fresh))).toBe('wrong-code');
      expect(isRefusal(await getCredential(scene.ada.context, { recordId: testimonial.id }))).toBe(false);
      expect(await takeBack(scene.stage, secret, 'go')).toEqual({ done: true });
    });

    test('has few codes made, and none that holds for long or for something else', async () => {
      const { scene, secret, guest, code } = await drafted();
      granted(await signTestimonial(guest, typing(code)));
      const signed = await open(scene, secret);
      const { code: old } = granted(await prepareWithdrawal(signed));
      expect(codeOf(await signTestimonial(signed, typing(old)))).toBe('wrong-code');
      scene.stage.clock.now = instant(scene.stage.clock.now + codeMinutes * minuteMs);
      expect(codeOf(await withdrawTestimonial(signed, { code: old, words: 'stay' }))).toBe('wrong-code');
      for (let at = 0; at < 10; at += 1) await prepareWithdrawal(signed);
      expect(codeOf(await prepareWithdrawal(signed))).toBe('too-often');
      scene.stage.clock.now = instant(scene.stage.clock.now + 6 * hourMs);
      expect(codeOf(await prepareWithdrawal(signed))).toBe('too-often');
    });

    test('signs no words but those that the code was typed under', async () => {
      const { guest, code } = await drafted();
      const typed = { ...typing(code), draft: 'of other words' };
      expect(codeOf(await signTestimonial(guest, typed))).toBe('written-anew');
      const unseen = { ...guest, request: { ...guest.request, draft: null } };
      expect(codeOf(await signTestimonial(unseen, typed))).toBe('written-anew');
      expect(codeOf(await signTestimonial(guest, typing(code)))).toBeUndefined();
    });
  });

  describe('at once', () => {
    test('those who ask the same person the same ask once', async () => {
      const scene = await begin();
      const many = Array.from({ length: 8 }, (_, at) => at);
      await Promise.all(many.map(() => listTestimonials(scene.ada.context, {})));
      const asked = await Promise.all(many.map(() => ask(scene)));
      expect(asked.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
    });

    test('two windows that sign sign once', async () => {
      const { scene, guest, code } = await drafted();
      const answers = await Promise.all([1, 2].map(() => signTestimonial(guest, typing(code))));
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
      expect((await listTestimonials(scene.ada.context, {})).testimonials).toHaveLength(1);
    });

    test('a draft that is replaced while it is signed is signed as it was read, or not at all', async () => {
      const { scene, secret, guest, code } = await drafted();
      const other = { ...said, change: 'We did as we were told.' };
      await Promise.all([
        signTestimonial(guest, typing(code)),
        draftTestimony(await open(scene, secret), { testimony: other, insists: false }),
      ]);
      const { testimonials } = await listTestimonials(scene.ada.context, {});
      expect(testimonials.map(({ change }) => change).filter((change) => change !== said.change)).toEqual([]);
    });

    test('an impact that is edited while it is signed leaves the version that was witnessed, and says so', async () => {
      const { scene, guest, code, request } = await drafted();
      const [signed] = await Promise.all([signTestimonial(guest, typing(code)), edit(scene, { after: 'By the week' })]);
      expect(isRefusal(signed)).toBe(false);
      const [testimonial] = (await listTestimonials(scene.ada.context, {})).testimonials;
      const { store, scope } = scene.ada.context;
      const record = await findRecord(store.db, scope, testimonial?.id ?? scene.impactId);
      expect(testimonial?.stale).toBe(true);
      expect(record?.fields).toMatchObject({ version: request.revision, versionHash: request.versionHash });
    });

    test('an impact that is erased while it is signed is left with nothing that waits', async () => {
      const { scene, secret, guest, code } = await drafted();
      await Promise.all([
        signTestimonial(guest, typing(code)),
        eraseRecord(scene.ada.context, { recordId: scene.impactId }),
      ]);
      expect(['signed', 'revoked']).toContain((await open(scene, secret)).request.state);
    });

    test('signing, declining and taking back the request settle it one way', async () => {
      const { scene, secret, guest, code, request } = await drafted();
      const [signed, declined, revoked] = await Promise.all([
        signTestimonial(guest, typing(code)),
        declineRequest(guest, ''),
        revokeRequest(scene.ada.context, { requestId: request.id }),
      ]);
      const won = [!isRefusal(signed), declined, !isRefusal(revoked)];
      expect(won.filter(Boolean)).toHaveLength(1);
      const states = ['signed', 'declined', 'revoked'] as const;
      expect((await open(scene, secret)).request.state).toBe(states[won.indexOf(true)]);
    });

    test('two who take a testimonial back take it back once', async () => {
      const scene = await begin();
      const { secret } = await sign(scene);
      const guest = await open(scene, secret);
      const { code } = granted(await prepareWithdrawal(guest));
      const words = ['stay', 'go'] as const;
      const answers = await Promise.all(words.map((one) => withdrawTestimonial(guest, { code, words: one })));
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    });
  });

  test('a link that has expired signs nothing, and opens again by a new request alone', async () => {
    const { scene, secret } = await drafted();
    scene.stage.clock.now = instant(scene.stage.clock.now + requestDays * dayMs);
    expect((await open(scene, secret)).standing).toBe('expired');
    expect(isRefusal(await ask(scene))).toBe(false);
    expect((await open(scene, secret)).standing).toBe('expired');
  });
});
