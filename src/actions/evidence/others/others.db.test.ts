import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { publishLog, seedDecision } from '../../../../test/stage/decisions.ts';
import { asking, said, seedImpact, seedSigned } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import { appendToEdge, emptyEdge } from '../../../core/ledger/log/tree.ts';
import { findLog } from '../../../store/ledger/log.ts';
import { listPublishedDecisions } from '../../../store/evidence/decisionLogs.ts';
import { listLeaves } from '../../../store/ledger/revisions.ts';
import { keepFile } from '../../ledger/files/keepFile.ts';
import { getRecord } from '../../ledger/records/getRecord.ts';
import { keepView } from '../../ledger/views/keepView.ts';
import { listViews } from '../../ledger/views/listViews.ts';
import { askWitness } from '../testimonials/askWitness.ts';
import { erasePerson } from './erasePerson.ts';
import { exportPerson } from './exportPerson.ts';
import { getHeld } from './getHeld.ts';

const zoe = { name: 'Zoë Quint', function: 'sales', relation: 'peer', email: 'zoe@example.org' };
const asked = { alsoCalled: [], whole: [] };

/** Somebody, an impact that credits and names them, one that named them once, a quote of theirs, and one about nobody. */
async function seedZoe(stage: Stage) {
  const person = await seedRecord(stage, { kind: 'person', standing: 'kept', fields: zoe });
  const impact = (fields: object) => seedRecord(stage, { kind: 'impact', fields: { what: 'Prices', ...fields } });
  const credited = await impact({ credits: [{ who: [person.id], contribution: 'Zoë Quint counted' }] });
  const once = await impact({ act: 'I asked ZOË QUINT.' });
  await seedRecord(stage, { id: once.id, fields: { what: 'Prices', act: 'I asked.' } });
  const quote = await seedRecord(stage, {
    kind: 'artifact',
    fields: { title: 'Zoë Quint says so', form: 'quote', quote: 'We stopped.', speaker: [person.id] },
  });
  const other = await impact({ act: 'Zoë Quintero had no part.' });
  return { person, credited, once, quote, other };
}

describe.each(engines)('what is held about somebody on %s', (engine) => {
  const stage = stageOn(engine);

  test('is all that links to them, names them, or once did', async () => {
    const set = await stage();
    const { person, credited, once, quote } = await seedZoe(set);
    const { role, records } = taken(await getHeld(set.context, { recordId: person.id }));
    expect(role).toBe('Somebody in Sales');
    expect(records.map(({ record: { id }, links, names }) => ({ id, links, names }))).toEqual(
      expect.arrayContaining([
        { id: credited.id, links: ['credits'], names: ['credits'] },
        { id: once.id, links: [], names: ['act'] },
        { id: quote.id, links: ['speaker'], names: ['title'] },
      ]),
    );
    expect(records).toHaveLength(3);
    const wider = taken(await getHeld(set.context, { recordId: person.id, alsoCalled: 'x, Zoë Quintero' }));
    expect(wider.records).toHaveLength(4);
  });

  test('goes for good, from every revision, while the log and its hashes stay', async () => {
    const set = await stage();
    const { person, credited, quote } = await seedZoe(set);
    const before = (await listLeaves(set.context.store.db, set.context.scope, { from: 0, limit: 99 })).map(
      ({ leaf }) => leaf,
    );
    const done = await erasePerson(set.context, {
      ...asked,
      recordId: person.id,
      confirm: 'Zoë Quint',
      whole: [quote.id],
    });
    expect(done).toEqual({ renamed: 2, erased: 2, requests: 0 });
    expect(await lookAtLedger(set)).not.toMatch(/zoë quint\b|zoe@|we stopped/i);
    expect(await lookAtLedger(set)).toContain('Quintero');
    const left = taken(await getRecord(set.context, { recordId: credited.id })).record;
    expect(left.fields['credits']).toEqual([{ who: [person.id], contribution: 'Somebody in Sales counted' }]);
    const { store, scope } = set.context;
    const kept = (await listLeaves(store.db, scope, { from: 0, limit: 99 })).map(({ leaf }) => leaf);
    expect(kept.slice(0, before.length)).toEqual(before);
    const edge = kept.reduce((grown, leaf) => appendToEdge(grown, hashLeaf(leaf)).edge, emptyEdge);
    expect((await findLog(store.db, scope))?.edge).toEqual(edge);
    expect(await getHeld(set.context, { recordId: person.id })).toMatchObject({ role: 'Somebody', records: [{}] });
  });

  test('goes from the decision log that others read, too', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const given = { ...zoe, consent: 'given', consentUntil: '2099-01-01' };
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: given });
    await seedDecision(ada, { context: 'Zoë Quint asked.', deciders: [person.id] });
    await publishLog(ada);
    const { store, scope } = ada.context;
    expect(JSON.stringify(await listPublishedDecisions(store.db, scope))).toContain('Zoë Quint');
    taken(await erasePerson(ada.context, { ...asked, recordId: person.id, confirm: 'Zoë Quint' }));
    expect(JSON.stringify(await listPublishedDecisions(store.db, scope))).not.toContain('Zoë');
  });

  test('was left in what a witness signed, in mails, in a view and in the name of a file', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: zoe });
    await seedSigned(ada, { testimony: { ...said, change: 'Zoë Quint made us stop.' } });
    const { id } = await seedImpact(ada);
    granted(await askWitness(ada.context, { ...asking(id), note: 'Ask Zoë Quint if unsure.' }));
    taken(await keepView(ada.context, { name: 'Hers', query: { standing: 'kept', search: 'zoë quint' } }));
    taken(await keepView(ada.context, { name: 'About her', query: { standing: 'kept', linkedTo: person.id } }));
    taken(await keepView(ada.context, { name: 'All', query: { standing: 'kept' } }));
    const bytes = new TextEncoder().encode('We stopped.');
    taken(await keepFile(ada.context, { name: 'Zoë Quint.txt', bytes: Readable.from([bytes]) }, 1_000_000));
    expect(await lookAtLedger(ada)).toMatch(/made us stop/);
    taken(await erasePerson(ada.context, { ...asked, recordId: person.id, confirm: 'Zoë Quint' }));
    expect(await lookAtLedger(ada)).not.toMatch(/zoë/i);
    expect((await listViews(ada.context)).views.map(({ name }) => name)).toEqual(['All']);
  });

  test('goes only for whoever types the name, and only where there is somebody', async () => {
    const set = await stage();
    const { person, credited } = await seedZoe(set);
    const wrong = await erasePerson(set.context, { ...asked, recordId: person.id, confirm: 'Zoe' });
    expect(wrong).toMatchObject({ code: 'not-confirmed' });
    expect(await erasePerson(set.context, { ...asked, recordId: credited.id, confirm: 'Prices' })).toMatchObject({
      code: 'no-person',
    });
  });

  test('is handed out with what is about them, and nothing about others', async () => {
    const set = await stage();
    const { person } = await seedZoe(set);
    const rival = await seedRecord(set, { kind: 'person', fields: { name: 'Max Hart' } });
    const credits = [
      { who: [person.id], contribution: 'counted' },
      { who: [rival.id], contribution: 'nothing' },
    ];
    await seedRecord(set, { kind: 'impact', fields: { what: 'Both', credits, act: 'Hidden from both' } });
    for (const format of ['json', 'markdown'] as const) {
      let text = '';
      for await (const part of taken(await exportPerson(set.context, { recordId: person.id, format })).text)
        text += part;
      expect(text).toContain('zoe@example.org');
      expect(text).toContain('Zoë Quint says so');
      expect(text).not.toContain('Hidden from both');
      expect(text).not.toContain(rival.id);
      expect(text).not.toContain('contribution: nothing');
      expect(text).not.toMatch(/"contribution": "nothing"/);
    }
  });
});
