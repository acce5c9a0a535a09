import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { said, typing } from '../../../../test/stage/evidence/witnesses.ts';
import { dayMs, instant, minuteMs } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { requestDays } from '../../../core/evidence/testimonials/request.ts';
import type { Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import { hashOfCredential, nameOfVersion } from '../../../core/ledger/bundle/testimony.ts';
import { findJcsSigner, type JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { listRevisions } from '../../../store/ledger/revisions.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { eraseRecord } from '../../ledger/erasing/eraseRecord.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { changeStandings } from '../../ledger/records/changeStandings.ts';
import { declineRequest, draftTestimony } from './witness/answering.ts';
import { askWitness } from './requests/askWitness.ts';
import { codeMinutes } from '../mailedCode.ts';
import { getCredential } from './getCredential.ts';
import { listTestimonials } from './listTestimonials.ts';
import { takeDueReminders } from './requests/takeDueReminders.ts';
import { revokeRequest } from './requests/revokeRequest.ts';
import { listFacts, showWitness } from './witness/showWitness.ts';
import { signTestimonial } from './witness/signTestimonial.ts';
import { ask, codeOf, edit, open, setScene, sign } from '../../../../test/stage/evidence/witnessScene.ts';

describe.each(engines)('on %s', (engine) => {
  const stageIn = stageOn(engine);
  const begin = async () => setScene(await stageIn());

  describe('asking', () => {
    test('makes a request about the version as it stands', async () => {
      const scene = await begin();
      const { secret } = granted(await ask(scene));
      const guest = await open(scene, secret);
      expect(guest.standing).toBe('waiting');
      expect(await listFacts(guest)).toEqual([
        { name: 'what', label: 'What changed', text: 'Payments plans by the month' },
        { name: 'teams', label: 'Who changed', text: 'Payments' },
        { name: 'before', label: 'Before', text: 'By the quarter' },
        { name: 'after', label: 'After', text: 'By the month' },
        { name: 'changedOn', label: 'Changed on', text: '2026-02-01' },
        { name: 'act', label: 'What I did', text: 'I showed what waiting costs' },
      ]);
    });

    test('shows the version that was asked about, whatever the impact says since', async () => {
      const scene = await begin();
      const { secret } = granted(await ask(scene));
      await edit(scene, { after: 'By the week' });
      const facts = await listFacts(await open(scene, secret));
      expect(facts.find(({ name }) => name === 'after')?.text).toBe('By the month');
    });

    test('is refused where it makes no sense', async () => {
      const scene = await begin();
      const { ada, impactId } = scene;
      const asked = { recordId: impactId, witness: 'N', email: 'n@example.org', relation: 'peer', note: '' } as const;
      const draft = { kind: 'impact', standing: 'draft', fields: { what: 'Something' } } as const;
      const { id: begun } = granted(await addRecord(ada.context, draft));
      expect(codeOf(await askWitness(ada.context, { ...asked, recordId: begun, shown: ['what'] }))).toBe('not-kept');
      expect(codeOf(await askWitness(ada.context, { ...asked, shown: ['what', 'credits'] }))).toBe('not-to-be-shown');
      expect(codeOf(await askWitness(ada.context, { ...asked, shown: ['before'] }))).toBe('not-to-be-shown');
      expect(codeOf(await ask(scene, ada.account.email.toUpperCase()))).toBe('own-address');
      granted(await ask(scene));
      expect(codeOf(await ask(scene, ' NIA@example.org'))).toBe('already-asked');
      expect(codeOf(await ask({ ...scene, ada: { ...ada, context: scene.stage.context } }))).toBe('local-only');
    });
  });

  describe('a link', () => {
    test('that was guessed leads nowhere', async () => {
      const { stage } = await begin();
      expect(await showWitness(visitOf(stage), `cairn_wit_${'x'.repeat(43)}`)).toBeUndefined();
    });

    test('expires after three weeks, and can be taken back before', async () => {
      const scene = await begin();
      const { secret, request } = granted(await ask(scene));
      scene.stage.clock.now = instant(scene.stage.clock.now + requestDays * dayMs);
      expect((await open(scene, secret)).standing).toBe('expired');
      expect(await revokeRequest(scene.ada.context, { requestId: request.id })).toEqual({ done: true });
      expect((await open(scene, secret)).standing).toBe('revoked');
      expect(codeOf(await revokeRequest(scene.ada.context, { requestId: request.id }))).toBe('no-request');
    });

    test('can be declined with a reason, once', async () => {
      const scene = await begin();
      const { secret } = granted(await ask(scene));
      const guest = await open(scene, secret);
      expect(await declineRequest(guest, 'I was not there.')).toBe(true);
      expect(await declineRequest(guest, 'Again.')).toBe(false);
      const { requests } = await listTestimonials(scene.ada.context, {});
      expect(requests).toMatchObject([{ standing: 'declined', reason: 'I was not there.' }]);
    });
  });

  describe('signing', () => {
    test('appends the testimonial to the log with a credential bound to the version', async () => {
      const scene = await begin();
      const { receipt, testimonial } = await sign(scene);
      const { store, scope } = scene.ada.context;
      const record = await findRecord(store.db, scope, testimonial.id);
      const credential = JSON.parse(receipt.document) as JsonObject;
      const [version] = await listRevisions(store.db, scope, scene.impactId);
      expect(record).toMatchObject({ standing: 'kept', means: 'witness', fields: { of: [scene.impactId] } });
      expect(record?.fields['credential']).toBe(hashOfCredential(credential));
      expect(credential['credentialSubject']).toMatchObject({ id: nameOfVersion(version?.leaf ?? '') });
      expect(findJcsSigner(credential)).toBeDefined();
      expect(receipt.checkpoint).toContain(`cairn.example.org/${scope.workspaceId}\n3\n`);
      expect(await getCredential(scene.ada.context, { recordId: testimonial.id })).toMatchObject({
        document: receipt.document,
        withdrawnAt: null,
      });
    });

    test('works once: the code and the link sign nothing more', async () => {
      const scene = await begin();
      const { secret, code } = await sign(scene);
      const guest = await open(scene, secret);
      expect(guest.standing).toBe('signed');
      expect(codeOf(await signTestimonial(guest, typing(code)))).toBe('wrong-code');
      expect((await listTestimonials(scene.ada.context, {})).testimonials).toHaveLength(1);
    });

    test('needs the last code, in time, within five tries', async () => {
      const scene = await begin();
      const { secret } = granted(await ask(scene));
      const draft = async () =>
        granted(await draftTestimony(await open(scene, secret), { testimony: said, insists: false })).code;
      const first = await draft();
      const second = await draft();
      const guest = await open(scene, secret);
      if (first !== second) expect(codeOf(await signTestimonial(guest, typing(first)))).toBe('wrong-code');
      for (let at = 0; at < 5; at += 1) await signTestimonial(guest, typing('no'));
      expect(codeOf(await signTestimonial(guest, typing(second)))).toBe('wrong-code');
      const third = await draft();
      scene.stage.clock.now = instant(scene.stage.clock.now + codeMinutes * minuteMs);
      expect(codeOf(await signTestimonial(guest, typing(third)))).toBe('wrong-code');
      const spaced = (await draft()).replace(/^(...)/, '$1 ');
      expect(isRefusal(await signTestimonial(guest, typing(spaced)))).toBe(false);
    });

    test('asks for what is missing, and once for a deed where there is praise alone', async () => {
      const scene = await begin();
      const guest = await open(scene, granted(await ask(scene)).secret);
      const draft = (change: Partial<Testimony>, insists = false) =>
        draftTestimony(guest, { testimony: { ...said, ...change }, insists });
      expect(codeOf(await draft({ change: '' }))).toBe('empty');
      expect(codeOf(await draft({ witness: '' }))).toBe('empty');
      expect(codeOf(await draft({ verdict: 'corrected' }))).toBe('empty');
      expect(codeOf(await draft({ change: 'A pleasure to work with.' }))).toBe('praise-alone');
      expect(codeOf(await draft({ change: 'A pleasure to work with.' }, true))).toBeUndefined();
      for (let at = 0; at < 9; at += 1) await draft({});
      expect(codeOf(await draft({}))).toBe('too-often');
    });

    test('keeps the wording of the witness, and no name where they want none', async () => {
      const scene = await begin();
      const corrected = { ...said, verdict: 'corrected', correction: 'It was half-yearly.', named: false } as const;
      const { receipt, testimonial } = await sign(scene, corrected);
      expect(testimonial).toMatchObject({ verdict: 'corrected', correction: 'It was half-yearly.', witness: '' });
      const record = await findRecord(scene.ada.context.store.db, scene.ada.context.scope, testimonial.id);
      expect(JSON.stringify([receipt, record])).not.toContain('Okafor');
    });

    test('makes a record that nobody else writes or edits', async () => {
      const scene = await begin();
      const { testimonial } = await sign(scene);
      const { context } = scene.ada;
      const record = await findRecord(context.store.db, context.scope, testimonial.id);
      const fields = { ...record?.fields, change: 'She did everything.' };
      const edited = { recordId: testimonial.id, basedOn: 1, standing: 'kept', fields } as const;
      expect(codeOf(await changeRecord(context, edited))).toBe('bad-record');
      expect(codeOf(await addRecord(context, { kind: 'testimonial', standing: 'kept', fields }))).toBe('bad-record');
    });
  });

  test('reminders go out twice, each with a link of its own, and never after an answer', async () => {
    const scene = await begin();
    const { request, secret } = granted(await ask(scene));
    const mine = async () => {
      const both = await Promise.all([1, 2].map(() => takeDueReminders(visitOf(scene.stage))));
      return both.flat().filter((reminder) => reminder.request.id === request.id);
    };
    const later = (days: number) => {
      scene.stage.clock.now = instant(scene.stage.clock.now + days * dayMs);
    };
    expect(await mine()).toHaveLength(0);
    later(7);
    const [first, ...more] = await mine();
    expect(more).toEqual([]);
    expect((await open(scene, first?.secret ?? '')).request.id).toBe(request.id);
    expect((await open(scene, secret)).request.id).toBe(request.id);
    later(1);
    expect(await mine()).toHaveLength(0);
    later(6);
    expect(await mine()).toHaveLength(1);
    later(6);
    expect(await mine()).toHaveLength(0);
  });

  test('a reminder of an impact that was taken out reached its witness', async () => {
    const scene = await begin();
    const { request } = granted(await ask(scene));
    const { ada, impactId } = scene;
    await changeStandings(ada.context, { records: [{ recordId: impactId, standing: 'removed' }] });
    scene.stage.clock.now = instant(scene.stage.clock.now + 7 * dayMs);
    const taken = await takeDueReminders(visitOf(scene.stage));
    expect(taken.filter((reminder) => reminder.request.id === request.id)).toEqual([]);
  });

  test('a request about an impact that was erased waited on', async () => {
    const scene = await begin();
    const { secret } = granted(await ask(scene));
    const { ada, impactId } = scene;
    granted(await eraseRecord(ada.context, { recordId: impactId }));
    expect((await open(scene, secret)).request.state).toBe('revoked');
  });
});
