import { describe, expect, test } from 'vitest';
import { seedImpact, seedSigned, takeBack } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Finding, Report } from '../../../core/ledger/bundle/report.ts';
import { listTold } from '../../../core/ledger/bundle/told.ts';
import { verifyBundle } from '../../../core/ledger/bundle/verifyBundle.ts';
import { findJcsSigner, type JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { readStatusList } from '../../../core/ledger/credentials/statusList.ts';
import { parseBase64 } from '../../../core/ledger/log/encoding.ts';
import { findGraphSigner } from '../../../formats/evidence/credentials/graphProof.ts';
import { keepFile } from '../files/keepFile.ts';
import { makeBundle } from './makeBundle.ts';

describe.each(engines)('a bundle of an impact on %s', (engine) => {
  const stage = stageOn(engine);

  test('brings the testimonial that a witness signed, and goes on from the head in their receipt', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { receipt, request } = await seedSigned(person);
    await seedRecord(person);
    const bundle = await bundleOf(person, request.recordId);
    expect(complaints(verifyBundle(bundle, receipt.checkpoint))).toEqual([]);
    expect(bundle.testimonials).toHaveLength(1);
    expect(listTold(bundle).map(({ kind }) => kind)).toEqual(['team', 'impact', 'testimonial']);
    expect(listTold(bundle)[0]?.newest).toMatchObject({ fields: { name: 'Payments' }, closed: ['function'] });
  });

  test('tells that what a witness signed was changed since, and still brings what they saw', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { request } = await seedSigned(person);
    const impact = { id: request.recordId, fields: { what: 'They plan by the week' } };
    await seedRecord(person, impact);
    const bundle = await bundleOf(person, request.recordId);
    expect(complaints(verifyBundle(bundle))).toEqual([
      'Signed by its witness, about an earlier version: what it speaks of was changed since.',
    ]);
    expect(listTold(bundle).find(({ kind }) => kind === 'impact')).toMatchObject({
      newest: { fields: { what: 'They plan by the week' } },
      earlier: [{ fields: { after: 'By the month' } }],
    });
  });

  test('brings the list of what was taken back, signed for the world and for whoever has only the bundle', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { request } = await seedSigned(person);
    const { secret } = await seedSigned(person, { mark: 'Search' });
    const about = async () => {
      const bundle = await bundleOf(person, request.recordId);
      expect(complaints(verifyBundle(bundle))).toEqual([]);
      return bundle.statusLists;
    };
    const [before] = await about();
    granted(await takeBack(person, secret));
    const [after] = await about();
    expect([before, after].map((list) => readStatusList(list ?? {})?.isMarked(1))).toEqual([false, true]);
    for (const list of [before, after]) {
      const { proof, ...document } = list ?? {};
      const [graph] = proof as readonly JsonObject[];
      expect(await findGraphSigner(document, graph ?? {})).toBe(findJcsSigner(list ?? {}));
    }
  });

  test('leaves out what a witness took back, and says so where that is asked for', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { request, secret, testimonialId } = await seedSigned(person);
    granted(await takeBack(person, secret));
    const without = await bundleOf(person, request.recordId);
    expect([complaints(verifyBundle(without)), without.testimonials]).toEqual([[], []]);
    const bundle = await bundleOf(person, testimonialId);
    expect(complaints(verifyBundle(bundle))).toEqual(['Its witness took this testimonial back.']);
    const [own] = bundle.statusLists.map(readStatusList);
    expect(own?.isMarked(0)).toBe(true);
  });

  test('brings the files of its artifacts, but no original that has a blacked-out copy', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { id } = await seedImpact(person);
    const file = await keep(person, 'Everything, with names');
    const redacted = await keep(person, 'Everything, without');
    await seedRecord(person, {
      kind: 'artifact',
      standing: 'kept',
      fields: { title: 'Minutes', form: 'file', of: [id], file, redacted },
    });
    const bundle = await bundleOf(person, id);
    expect(complaints(verifyBundle(bundle))).toEqual([]);
    expect(bundle.files.map(({ content }) => Buffer.from(parseBase64(content ?? '') ?? []).toString())).toEqual([
      'Everything, without',
    ]);
    expect(JSON.stringify(bundle)).not.toContain(file.hash);
  });

  test('says nothing of what its record links to and was removed', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const team = await seedRecord(person, { fields: { name: 'Search and Ranking' } });
    const { id } = await seedRecord(person, { kind: 'impact', fields: { what: 'They plan', teams: [team.id] } });
    const told = async () => listTold(await bundleOf(person, id)).map(({ kind }) => kind);
    expect(await told()).toEqual(['team', 'impact']);
    await seedRecord(person, { id: team.id, standing: 'removed' });
    expect(await told()).toEqual(['impact']);
    expect(JSON.stringify(await bundleOf(person, id))).not.toContain('Ranking');
  });

  test('leaves files with their owner where only their hashes are wanted, which is no change', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { id } = await seedImpact(person);
    const file = await keep(person, 'Minutes');
    await seedRecord(person, { kind: 'artifact', standing: 'kept', fields: { title: 'Minutes', of: [id], file } });
    const bundle = await bundleOf(person, id, 'hashes');
    expect(bundle.files).toEqual([{ hash: file.hash, content: null }]);
    expect(complaints(verifyBundle(bundle))).toEqual(['The file stays with its owner; only its hash is here.']);
  });

  test('carries the word of a timestamp authority where one is asked, and goes without where it is silent', async () => {
    const person = await seedPerson(await stage(), 'Vic');
    const { id } = await seedImpact(person);
    for (const word of ['c3RhbXA=', null]) {
      const stamp = async (): Promise<string | null> => word;
      expect(taken(await makeBundle(person.context, orderOf(id, 'with'), { site: 'cairn', stamp })).timestamp).toBe(
        word,
      );
    }
  });
});

const orderOf = (id: RecordId, files: 'with' | 'hashes') => ({
  recordIds: [id],
  audience: 'internal' as const,
  files,
});

const bundleOf = async ({ context }: Stage, id: RecordId, files: 'with' | 'hashes' = 'with') =>
  taken(await makeBundle(context, orderOf(id, files), { site: 'cairn.example.org' }));

const complaints = ({ findings }: Report): readonly string[] =>
  findings.flatMap(({ verdict, message }: Finding) => (verdict === 'holds' ? [] : [message]));

async function keep({ context }: Stage, text: string) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const kept = taken(await keepFile(context, { name: 'minutes.txt', bytes: bytes() }, 1_000_000));
  return { hash: kept.hash, name: kept.name, size: kept.size, mediaType: kept.mediaType };
}

function taken<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as Answer;
}
