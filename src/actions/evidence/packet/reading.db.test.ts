import { describe, expect, test } from 'vitest';
import { changeKept, keepRecord, seedStory } from '../../../../test/stage/evidence/story.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { shipped } from '../../../../test/stage/evidence/contents.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { disagree } from '../judging/disagree.ts';
import { readPacket } from './readPacket.ts';
import { readPoints } from './readPoints.ts';
import { standPacket } from './standPacket.ts';

const keepPacket = (stage: Stage, fields: Fields = {}) =>
  keepRecord(stage, 'packet', { title: 'Mine', audience: 'company', ...fields });

async function read({ context }: Stage, { id: recordId }: Awaited<ReturnType<typeof keepPacket>>) {
  return granted(await readPacket(context, { recordId }));
}

async function stand({ context }: Stage, { id: recordId }: Awaited<ReturnType<typeof keepPacket>>, bar?: string) {
  return granted(await standPacket(context, { recordId, texts: shipped.bars, ...(bar === undefined ? {} : { bar }) }));
}

describe.each(engines)('a packet that is read on %s', (engine) => {
  const stage = stageOn(engine);

  test('is told as far as it is, a draft over an empty ledger too', async () => {
    const on = await stage();
    const fields = { title: 'Begun', next: 'More of it.' };
    const draft = granted(await addRecord(on.context, { kind: 'packet', standing: 'draft', fields }));
    const { document, cases, impacts, reader } = await read(on, draft);
    expect([reader, cases, impacts]).toEqual(['company', [], 0]);
    expect(document.sections.map(({ name }) => name)).toEqual(['next']);
    expect(await stand(on, draft)).toMatchObject({ named: null, at: null, impacts: 0 });
    expect(granted(await readPoints(on.context, { recordId: draft.id }))).toEqual({ written: [], suggested: [] });
  });

  test('is told to another reader without what is not for them', async () => {
    const on = await stage();
    await keepRecord(on, 'person', { name: 'Noor Haddad', function: 'engineering', relation: 'peer' });
    const { id: recordId } = await keepPacket(on, { summary: 'Noor Haddad said so.' });
    const told = granted(await readPacket(on.context, { recordId, reader: 'outside' }));
    expect(told.reader).toBe('outside');
    expect(JSON.stringify(told.document)).not.toContain('Noor');
  });

  test('stands by what it puts forward alone, beside what the whole ledger would reach', async () => {
    const on = await stage();
    const { first, second, third } = await seedStory(on);
    const packet = await keepPacket(on, { bar: 'Staff', cases: [first.id] });
    const { named, namedBar, at, cases } = await stand(on, packet);
    expect([named, namedBar, cases.map(({ impact }) => impact.id)]).toEqual(['Staff', 'staff', [first.id]]);
    expect(at?.packet.words).toBe('Too little is recorded to judge: 1 of 3 impacts.');
    const found = (which: 'packet' | 'ledger') => at?.[which].dimensions.find(({ id }) => id === 'influence')?.items;
    expect([found('packet')?.found, found('ledger')?.found]).toEqual([1, 4]);
    expect(at?.lifts.map(({ impact }) => impact.id)).toEqual(expect.arrayContaining([second.id, third.id]));
    expect(at?.lifts[0]?.dimensions).toContainEqual({ name: 'Influence without authority', brings: 'record' });
  });

  test('says of each case by itself what it lacks, apart from what somebody disagrees with', async () => {
    const on = await stage();
    const { first, second } = await seedStory(on);
    await keepRecord(on, 'friction', {
      what: 'Who owns it',
      about: [first.id],
      raisedOn: '2026-01-05',
      parties: [{ who: [(await keepRecord(on, 'team', { name: 'Ops', function: 'support' })).id], position: 'We do' }],
    });
    const packet = await keepPacket(on, { bar: 'Staff', cases: [first.id, second.id] });
    const gatesOf = async () => (await stand(on, packet)).cases.map(({ gates }) => gates.map(({ id }) => id));
    const [without, bare] = await gatesOf();
    expect(without).not.toContain('friction-faced');
    expect(bare).toContain('friction-faced');
    granted(await disagree(on.context, { rule: 'friction-faced', about: second.id, because: 'Nobody minded.' }));
    expect((await gatesOf())[1]).not.toContain('friction-faced');

    const objections = [{ objection: 'Would they not anyway?', answer: 'They had refused.', about: [second.id] }];
    const answered = await changeKept(on, packet, { objections });
    expect((await stand(on, answered)).cases.map(({ isAnswered }) => isAnswered)).toEqual([false, true]);
  });

  test('is asked what a committee would ask, but for what it answers', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const packet = await keepPacket(on, { bar: 'Staff', cases: [first.id] });
    const [question, ...others] = (await stand(on, packet)).at?.questions ?? [];
    expect(others.length).toBeGreaterThan(0);
    expect(question?.reviewers.length).toBeGreaterThan(0);
    const objections = [{ objection: question?.text ?? '', answer: 'They signed it.' }];
    const answered = await changeKept(on, packet, { objections });
    expect((await stand(on, answered)).at?.questions).toEqual(others);
  });

  test('that names a bar which is not there is judged by one that is asked for', async () => {
    const on = await stage();
    const { first, second, third } = await seedStory(on);
    const packet = await keepPacket(on, { bar: 'Wizard', cases: [first.id, second.id, third.id] });
    const { named, namedBar, at, bars } = await stand(on, packet);
    expect([named, namedBar, at]).toEqual(['Wizard', null, null]);
    expect(bars.map(({ key }) => key)).toEqual(['staff', 'lead']);
    expect((await stand(on, packet, 'lead')).at?.packet.key).toBe('lead');
    expect(await standPacket(on.context, { recordId: packet.id, bar: 'nowhere', texts: shipped.bars })).toMatchObject({
      code: 'no-bar',
    });
  });

  test('has a point to take up for each case that nothing is said for', async () => {
    const on = await stage();
    const { first, second } = await seedStory(on);
    const points = [{ claim: 'They ask first', proof: [second.id], ask: 'a panel in May' }];
    const packet = await keepPacket(on, { cases: [first.id, second.id], points });
    expect(granted(await readPoints(on.context, { recordId: packet.id }))).toEqual({
      written: [
        {
          claim: 'They ask first',
          proof: [{ id: second.id, title: second.title }],
          ask: 'a panel in May',
          about: null,
        },
      ],
      suggested: [{ claim: first.title, proof: [], ask: '', about: first.id }],
    });
  });

  test('that was removed, or is no packet, is refused', async () => {
    const on = await stage();
    const { id: recordId } = await keepRecord(on, 'team', { name: 'Payments', function: 'engineering' });
    const asked = { recordId, texts: shipped.bars };
    const refused = { code: 'no-packet', message: 'This packet is not there any more. Choose another one.' };
    for (const answer of [
      await readPacket(on.context, asked),
      await readPoints(on.context, asked),
      await standPacket(on.context, asked),
    ])
      expect(answer).toMatchObject(refused);
  });
});
