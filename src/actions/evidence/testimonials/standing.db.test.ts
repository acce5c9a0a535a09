import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { said, takeBack, witnessSite } from '../../../../test/stage/evidence/witnesses.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { verifyBundle } from '../../../core/ledger/bundle/verifyBundle.ts';
import { findJcsSigner, type JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { listRevisions } from '../../../store/ledger/revisions.ts';
import { eraseRecord } from '../../ledger/erasing/eraseRecord.ts';
import { makeBundle } from '../../ledger/proofs/makeBundle.ts';
import { changeStandings } from '../../ledger/records/changeStandings.ts';
import { getCredential } from './getCredential.ts';
import { listTestimonials } from './listTestimonials.ts';
import { showStatusList } from './showStatusList.ts';
import { ask, codeOf, edit, type Scene, setScene, sign } from '../../../../test/stage/evidence/witnessScene.ts';

describe.each(engines)('on %s', (engine) => {
  const stageIn = stageOn(engine);
  const begin = async () => setScene(await stageIn());

  describe('the receipt of a witness', () => {
    test('shows that a bundle holds what they signed, and that history goes on from it', async () => {
      const scene = await begin();
      const { receipt } = await sign(scene);
      await edit(scene, { counterfactual: 'Who knows' });
      const report = await bundleOf(scene, receipt.checkpoint);
      const said = report.findings.map(({ message }) => message);
      expect(said).toContain('The history goes on from the head in the receipt: nothing before it was rewritten.');
      expect(said.some((message) => message.startsWith('Signed by its witness'))).toBe(true);
      expect(report.verdict).not.toBe('broken');
    });

    test('still shows so once the testimonial was taken back', async () => {
      const scene = await begin();
      const { receipt, secret } = await sign(scene);
      await takeBack(scene.stage, secret, 'go');
      const report = await bundleOf(scene, receipt.checkpoint);
      expect(report.verdict).not.toBe('broken');
      expect(JSON.stringify(report)).not.toContain('Signed by its witness');
    });
  });

  describe('a testimonial', () => {
    test('can be taken out by whoever it is for, and brought back as it was', async () => {
      const scene = await begin();
      const { testimonial } = await sign(scene);
      const { context } = scene.ada;
      const standAs = async (standing: 'removed' | 'kept') => {
        await changeStandings(context, { records: [{ recordId: testimonial.id, standing }] });
        return (await findRecord(context.store.db, context.scope, testimonial.id))?.standing;
      };
      expect(await standAs('removed')).toBe('removed');
      expect(await standAs('kept')).toBe('kept');
    });

    test('that is erased leaves no credential', async () => {
      const scene = await begin();
      const { testimonial } = await sign(scene);
      await eraseRecord(scene.ada.context, { recordId: testimonial.id });
      expect(codeOf(await getCredential(scene.ada.context, { recordId: testimonial.id }))).toBe('no-credential');
    });

    test('is erased whole or not at all: nobody else leaves of it what its witness did not sign', async () => {
      const scene = await begin();
      const { secret, testimonial } = await sign(scene);
      const { context } = scene.ada;
      const erase = (...fields: readonly string[]) =>
        eraseRecord(context, { recordId: testimonial.id, fields: [...fields] });
      expect(codeOf(await erase('because', 'otherwise'))).toBe('one-piece');
      expect(isRefusal(await getCredential(context, { recordId: testimonial.id }))).toBe(false);
      await takeBack(scene.stage, secret);
      expect(codeOf(await erase('withdrawnOn'))).toBe('one-piece');
    });

    test('is stale once what was shown says something else, and fresh while only the rest changes', async () => {
      const scene = await begin();
      await sign(scene);
      const stale = async () => (await listTestimonials(scene.ada.context, {})).testimonials.map((one) => one.stale);
      expect(await stale()).toEqual([false]);
      await edit(scene, { counterfactual: 'Who knows' });
      expect(await stale()).toEqual([false]);
      await edit(scene, { after: 'By the week' });
      expect(await stale()).toEqual([true]);
      expect(isRefusal(await ask(scene))).toBe(false);
    });

    test('that was withdrawn is marked in the status list, and its words stay', async () => {
      const scene = await begin();
      const { secret, testimonial } = await sign(scene);
      const { context } = scene.ada;
      const before = await showStatusList(visitOf(scene.stage), context.scope.workspaceId, witnessSite);
      expect(await takeBack(scene.stage, secret)).toEqual({ done: true });
      expect(codeOf(await takeBack(scene.stage, secret))).toBe('wrong-code');
      const after = await showStatusList(visitOf(scene.stage), context.scope.workspaceId, witnessSite);
      expect(listOf(after)).not.toBe(listOf(before));
      expect(findJcsSigner(JSON.parse(after ?? '') as JsonObject)).toBeDefined();
      expect(await findRecord(context.store.db, context.scope, testimonial.id)).toMatchObject({
        standing: 'removed',
        fields: { withdrawnOn: '2026-03-02', change: said.change },
      });
    });

    test('that was withdrawn with its words leaves none of them anywhere, and the log holds', async () => {
      const scene = await begin();
      const { secret, testimonial } = await sign(scene);
      const { context } = scene.ada;
      const leavesOf = async () =>
        (await listRevisions(context.store.db, context.scope, testimonial.id)).map(({ leaf }) => leaf);
      const [leaf] = await leavesOf();
      expect(await takeBack(scene.stage, secret, 'go')).toEqual({ done: true });
      expect((await leavesOf())[0]).toBe(leaf);
      const left = JSON.stringify([
        await listRevisions(context.store.db, context.scope, testimonial.id),
        await findRecord(context.store.db, context.scope, testimonial.id),
        await listTestimonials(context, {}),
      ]);
      for (const word of ['Okafor', 'nia@', 'quarterly plan', 'questioned']) expect(left).not.toContain(word);
      expect(codeOf(await getCredential(context, { recordId: testimonial.id }))).toBe('no-credential');
    });
  });
});

/** What a bundle of Ada's impact turns out to be to whoever has that receipt. */
async function bundleOf({ ada: { context }, impactId }: Scene, receipt: string) {
  const order = { recordIds: [impactId], audience: 'personal', files: 'hashes' } as const;
  const bundle = granted(await makeBundle(context, order, { site: new URL(witnessSite).host }));
  return verifyBundle(bundle, receipt);
}

const listOf = (text: string | undefined): unknown =>
  ((JSON.parse(text ?? '{}') as JsonObject)['credentialSubject'] as JsonObject)['encodedList'];
