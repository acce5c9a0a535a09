import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { asking, takeBack, typing, said } from '../../../../test/stage/evidence/witnesses.ts';
import { ask, open, setScene, sign } from '../../../../test/stage/evidence/witnessScene.ts';
import { seedPerson, visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { testimonialPath } from '../../../contract/evidence/testimonialPage.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { keptDays, requestDays } from '../../../core/evidence/testimonials/request.ts';
import { changeStandings } from '../../ledger/records/changeStandings.ts';
import { getCredential } from './getCredential.ts';
import { listTestimonials } from './listTestimonials.ts';
import { readTestimonial } from './readTestimonial.ts';
import { askWitness } from './requests/askWitness.ts';
import { forgetWitnesses } from './requests/forgetWitnesses.ts';
import { hearWitnesses } from './requests/hearWitnesses.ts';
import { listWitnessNews } from './requests/listWitnessNews.ts';
import { takeDueReminders } from './requests/takeDueReminders.ts';
import { showTestimonial } from './showTestimonial.ts';
import { declineRequest, draftTestimony } from './witness/answering.ts';
import { findAsker } from './witness/findAsker.ts';
import { signTestimonial } from './witness/signTestimonial.ts';

describe.each(engines)('on %s', (engine) => {
  const stageIn = stageOn(engine);
  const begin = async () => setScene(await stageIn());

  describe('whoever asked', () => {
    test('hears of each answer until they have seen it, and nobody else does', async () => {
      const scene = await begin();
      const { context } = scene.ada;
      const news = async () => (await listWitnessNews(context)).news.map(({ answer, witness }) => [answer, witness]);
      const hear = async () => {
        const { news: unheard } = await listWitnessNews(context);
        await hearWitnesses(context, { requestIds: unheard.map(({ id }) => id) });
      };
      const { secret } = await sign(scene);
      const declined = granted(await ask(scene, 'max@example.org'));
      await declineRequest(await open(scene, declined.secret), '');
      expect((await news()).toSorted()).toEqual([
        ['declined', 'Nia Okafor'],
        ['signed', 'Nia Okafor'],
      ]);
      expect((await listWitnessNews((await seedPerson(scene.stage, 'Ben')).context)).news).toEqual([]);
      await hear();
      expect(await news()).toEqual([]);
      await takeBack(scene.stage, secret, 'go');
      expect(await news()).toEqual([['withdrawn', '']]);
    });

    test('is written to at the address of their account, about the impact', async () => {
      const scene = await begin();
      const { secret } = granted(await ask(scene));
      expect(await findAsker(await open(scene, secret))).toEqual({
        to: scene.ada.account.email,
        title: 'Payments plans by the month',
      });
    });
  });

  describe('a link that no mail carried', () => {
    test('is told as such, and brings no reminder', async () => {
      const scene = await begin();
      const { request } = granted(await askWitness(scene.ada.context, asking(scene.impactId), 'hand'));
      const { requests } = await listTestimonials(scene.ada.context, {});
      expect(requests).toMatchObject([{ id: request.id, sentBy: 'hand' }]);
      scene.stage.clock.now = instant(scene.stage.clock.now + 7 * dayMs);
      const due = await takeDueReminders(visitOf(scene.stage));
      expect(due.filter((reminder) => reminder.request.id === request.id)).toEqual([]);
    });

    test('proves no address, so what is signed by it names none', async () => {
      const scene = await begin();
      const { secret } = granted(await askWitness(scene.ada.context, asking(scene.impactId), 'hand'));
      const { code } = granted(await draftTestimony(await open(scene, secret), { testimony: said, insists: false }));
      granted(await signTestimonial(await open(scene, secret), { ...typing(code), codeCameBy: 'hand' }));
      const { testimonials } = await listTestimonials(scene.ada.context, {});
      expect(testimonials).toMatchObject([{ witness: 'Nia Okafor', domain: '' }]);
    });
  });

  test('a request that nobody signed forgets whom it was for a month after its link expired', async () => {
    const scene = await begin();
    const { request } = granted(await ask(scene));
    const visit = visitOf(scene.stage);
    const expired = request.createdAt + requestDays * dayMs;
    const witnessAt = async (now: number) => {
      scene.stage.clock.now = instant(now);
      await forgetWitnesses(visit);
      return (await listTestimonials(scene.ada.context, {})).requests.map(({ witness, email }) => [witness, email]);
    };
    expect(await witnessAt(expired + keptDays * dayMs)).toEqual([['Nia Okafor', 'nia@example.org']]);
    expect(await witnessAt(expired + keptDays * dayMs + 1)).toEqual([['', '']]);
  });

  test('a testimonial that whoever it is for took out stood among the others', async () => {
    const scene = await begin();
    const { testimonial } = await sign(scene);
    const standAs = (standing: 'removed' | 'kept') =>
      changeStandings(scene.ada.context, { records: [{ recordId: testimonial.id, standing }] });
    const listed = async () => (await listTestimonials(scene.ada.context, {})).testimonials.length;
    await standAs('removed');
    expect(await listed()).toBe(0);
    await standAs('kept');
    expect(await listed()).toBe(1);
  });

  describe('the page of a testimonial', () => {
    const shown = async () => {
      const scene = await begin();
      const { testimonial, secret } = await sign(scene);
      const recordId = testimonial.id;
      const { workspaceId } = scene.ada.context.scope;
      const show = (isShown: boolean) => showTestimonial(scene.ada.context, { recordId, isShown });
      const read = () => readTestimonial(visitOf(scene.stage), { workspaceId, recordId });
      return { scene, recordId, secret, show, read };
    };

    test('is there from when it is shown until it is no longer', async () => {
      const { scene, recordId, show, read } = await shown();
      expect(await read()).toBeUndefined();
      const { page } = granted(await show(true));
      expect(page).toBe(testimonialPath(scene.ada.context.scope.workspaceId, recordId));
      expect(await read()).toMatchObject({ said: { change: said.change, witness: 'Nia Okafor' }, asker: 'Ada' });
      expect(await getCredential(scene.ada.context, { recordId })).toMatchObject({ page });
      expect(await show(false)).toEqual({ page: null });
      expect(await read()).toBeUndefined();
    });

    test('is gone once its witness takes it back, or it is taken out', async () => {
      const { scene, recordId, secret, show, read } = await shown();
      await show(true);
      await changeStandings(scene.ada.context, { records: [{ recordId, standing: 'removed' }] });
      expect(await read()).toBeUndefined();
      await changeStandings(scene.ada.context, { records: [{ recordId, standing: 'kept' }] });
      expect(await read()).toBeDefined();
      await takeBack(scene.stage, secret);
      expect(await read()).toBeUndefined();
      expect(await show(true)).toMatchObject({ code: 'no-credential' });
    });

    test('is for those alone who want to be named', async () => {
      const scene = await begin();
      const { testimonial } = await sign(scene, { ...said, named: false });
      const asked = { recordId: testimonial.id, isShown: true };
      expect(await showTestimonial(scene.ada.context, asked)).toMatchObject({ code: 'not-named' });
    });
  });
});
