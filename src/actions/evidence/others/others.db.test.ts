import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { publishLog, seedDecision } from '../../../../test/stage/decisions.ts';
import { asking, said, seedImpact, seedSigned, takeBack } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson, visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import { instant } from '../../../core/base/instant.ts';
import { verifyBundle } from '../../../core/ledger/bundle/verifyBundle.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import { appendToEdge, emptyEdge } from '../../../core/ledger/log/tree.ts';
import { findLog } from '../../../store/ledger/log.ts';
import { listPublishedDecisions } from '../../../store/evidence/decisionLogs.ts';
import { listLeaves } from '../../../store/ledger/revisions.ts';
import { openOutbox } from '../../account/outbox.ts';
import { keepFile } from '../../ledger/files/keepFile.ts';
import { makeBundle } from '../../ledger/proofs/makeBundle.ts';
import { getRecord } from '../../ledger/records/getRecord.ts';
import { keepView } from '../../ledger/views/keepView.ts';
import { listViews } from '../../ledger/views/listViews.ts';
import { openPublicLogs } from '../decisions/publicLogs.ts';
import { askWitness } from '../testimonials/requests/askWitness.ts';
import { getCredential } from '../testimonials/getCredential.ts';
import { listTestimonials } from '../testimonials/listTestimonials.ts';
import { getImpactProof } from '../views/getImpactProof.ts';
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

  test('was left by the address of their mail', async () => {
    const set = await stage();
    const { person } = await seedZoe(set);
    const { id } = await seedRecord(set, {
      kind: 'impact',
      fields: { what: 'Prices', act: 'I wrote to ZOE@example.org, and not to joe@example.org.' },
    });
    taken(await erasePerson(set.context, { ...asked, recordId: person.id, confirm: 'Zoë Quint' }));
    const { record } = taken(await getRecord(set.context, { recordId: id }));
    expect(record.fields['act']).toBe('I wrote to Somebody in Sales, and not to joe@example.org.');
  });

  test('was left above the decision log that others read, and in its address', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: zoe });
    await seedDecision(ada);
    const { slug } = await publishLog(ada, { title: 'What Zoë Quint decided', description: 'By Zoë Quint.' });
    taken(await erasePerson(ada.context, { ...asked, recordId: person.id, confirm: 'Zoë Quint' }));
    expect(await lookAtLedger(ada)).not.toMatch(/zoë/i);
    const log = await openPublicLogs(visitOf(ada)).findLog(slug);
    expect(log?.slug).toMatch(/^what-somebody-in-sales-decided-/);
    expect(log).toMatchObject({
      title: 'What Somebody in Sales decided',
      description: 'By Somebody in Sales.',
      size: 1,
    });
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

  test('leaves of what a witness signed a quote that says a name was taken out, and its witness can still take it back', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: zoe });
    const { secret, testimonialId, request } = await seedSigned(ada, {
      testimony: { ...said, change: 'Zoë Quint made us stop.' },
    });
    const proofOf = async () => taken(await getImpactProof(ada.context, { recordId: request.recordId }));
    expect((await proofOf()).rung).toBe('testimonial');
    taken(await erasePerson(ada.context, { ...asked, recordId: person.id, confirm: 'Zoë Quint' }));
    expect((await proofOf()).rung).toBe('quote');
    expect(JSON.stringify(await proofOf())).toContain('no longer is what was signed');
    const { requests, testimonials } = await listTestimonials(ada.context, {});
    expect(requests).toMatchObject([{ standing: 'signed', witness: 'Nia Okafor' }]);
    expect(testimonials).toMatchObject([{ change: 'Somebody in Sales made us stop.', rewordedOn: '2026-03-02' }]);
    expect(await getCredential(ada.context, { recordId: testimonialId })).toMatchObject({ code: 'no-credential' });
    const order = { recordIds: [request.recordId], audience: 'personal', files: 'hashes' } as const;
    const report = verifyBundle(taken(await makeBundle(ada.context, order, { site: 'cairn.example.org' })));
    expect(report.findings.map(({ message }) => message)).toContain(
      'A name was taken out of this testimonial, so it no longer is what its witness signed.',
    );
    expect(await takeBack(ada, secret)).toEqual({ done: true });
  });

  test('takes back what they were asked, under whatever name, with the mails that were not sent', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: { ...zoe, name: 'Li' } });
    const { id } = await seedImpact(ada);
    const ask = async (witness: string, email: string) =>
      granted(await askWitness(ada.context, { ...asking(id, email), witness, note: '' })).request;
    const hers = [await ask('Somebody', 'ZOE@example.org'), await ask('Li', 'li@example.org')];
    const other = await ask('Lia', 'lia@example.org');
    const visit = visitOf(ada);
    const outbox = openOutbox(visit);
    for (const { id: about, email: to } of [...hers, other])
      await outbox.keep({ to, subject: 'Asked', text: 'Asked', about }, null);
    const done = taken(await erasePerson(ada.context, { ...asked, recordId: person.id, confirm: 'Li' }));
    expect(done).toMatchObject({ requests: 2 });
    const { requests } = await listTestimonials(ada.context, {});
    expect(requests.map(({ witness, standing }) => [witness, standing])).toEqual([
      ['Lia', 'waiting'],
      ['', 'revoked'],
      ['', 'revoked'],
    ]);
    const left = (await outbox.take(0, instant(visit.now() + 1))).map(({ about }) => about);
    expect(left.filter((about) => [...hers, other].some(({ id }) => id === about))).toEqual([other.id]);
  });

  test('whose name has two letters is found as a word in its own case', async () => {
    const set = await stage();
    const person = await seedRecord(set, { kind: 'person', standing: 'kept', fields: { ...zoe, name: 'Al' } });
    const { id } = await seedRecord(set, {
      kind: 'impact',
      fields: { what: 'Prices', act: 'Al saw it et al., Alan not.' },
    });
    taken(await erasePerson(set.context, { ...asked, recordId: person.id, confirm: 'Al' }));
    const { record } = taken(await getRecord(set.context, { recordId: id }));
    expect(record.fields['act']).toBe('Somebody in Sales saw it et al., Alan not.');
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
