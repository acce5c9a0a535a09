import { describe, expect, test } from 'vitest';
import { publishLog, seedDecision } from '../../../../test/stage/decisions.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { getDecisionLog } from './getDecisionLog.ts';
import { openPublicLogs } from './publicLogs.ts';
import { publishDecisionLog } from './publishDecisionLog.ts';
import { withdrawDecisionLog } from './withdrawDecisionLog.ts';

describe.each(engines)('a decision log on %s', (engine) => {
  const stage = stageOn(engine);
  const seedAda = async () => seedPerson(await stage(), 'Ada');

  test('shows what is marked for it and kept, and nothing else', async () => {
    const ada = await seedAda();
    await seedDecision(ada, { what: 'Shown' });
    await seedDecision(ada, { what: 'Not marked', shared: false });
    await seedRecord(ada, { kind: 'decision', standing: 'draft', fields: { what: 'A draft', shared: true } });
    const { slug } = await publishLog(ada);
    const log = await openPublicLogs(ada.context).findLog(slug);
    expect(log?.decisions.map(({ title, number }) => [number, title])).toEqual([[1, 'Shown']]);
  });

  test('tells what publishing it again would change, and keeps numbers and the key of its address', async () => {
    const ada = await seedAda();
    const first = await seedDecision(ada, { what: 'First' });
    const second = await seedDecision(ada, { what: 'Second' });
    const { slug } = await publishLog(ada);
    expect(await getDecisionLog(ada.context)).toMatchObject({ decisions: 2, pending: none });
    await seedRecord(ada, { id: first.id, standing: 'removed', fields: first.fields });
    await seedRecord(ada, { id: second.id, standing: 'kept', fields: { ...second.fields, outcome: 'Whenever asked' } });
    await seedDecision(ada, { what: 'Third' });
    expect(await getDecisionLog(ada.context)).toMatchObject({ pending: { added: 1, changed: 1, removed: 1 } });
    const again = await publishLog(ada, { title: 'How we choose' });
    expect(again.slug).toBe(slug.replace('how-we-decide', 'how-we-choose'));
    const log = await openPublicLogs(ada.context).findLog(slug);
    expect(log?.decisions.map(({ title, number }) => [number, title])).toEqual([
      [3, 'Third'],
      [2, 'Second'],
    ]);
  });

  test('notices that a consent ran out', async () => {
    const ada = await seedAda();
    const today = new Date(ada.clock.now).toISOString().slice(0, 10);
    const ben = await seedRecord(ada, {
      kind: 'person',
      standing: 'kept',
      fields: { name: 'Ben Hill', function: 'sales', relation: 'peer', consent: 'given', consentUntil: today },
    });
    await seedDecision(ada, { deciders: [ben.id], context: 'Ben Hill asked.' });
    const { slug } = await publishLog(ada);
    const logs = openPublicLogs(ada.context);
    const [listed] = (await logs.findLog(slug))?.decisions ?? [];
    expect((await logs.findDecision(slug, listed?.id ?? ''))?.decision.deciders).toEqual(['Ben Hill']);
    ada.clock.now = instant(ada.clock.now + 3 * dayMs);
    expect(await getDecisionLog(ada.context)).toMatchObject({ pending: { added: 0, changed: 1, removed: 0 } });
    await publishLog(ada);
    const { decision } = (await logs.findDecision(slug, listed?.id ?? '')) ?? {};
    expect(decision?.deciders).toEqual(['Somebody in Sales']);
    expect(decision?.context).toContain('Somebody in Sales asked.');
  });

  test('counts who asked to re-open, and leads from what was superseded to what took its place', async () => {
    const ada = await seedAda();
    const old = await seedDecision(ada, { what: 'Old' });
    await seedDecision(ada, { what: 'New', supersedes: [old.id] });
    const reopening = { kind: 'reopening', fields: { why: 'Again?', of: [old.id] } };
    await seedRecord(ada, { ...reopening, standing: 'kept' });
    await seedRecord(ada, { ...reopening, standing: 'kept' });
    await seedRecord(ada, { ...reopening, standing: 'draft' });
    const { slug } = await publishLog(ada);
    const log = await openPublicLogs(ada.context).findLog(slug);
    expect(log?.decisions.find(({ id }) => id === old.id)).toMatchObject({
      reopenings: 2,
      supersededBy: { number: 2 },
    });
  });

  test('is searched in all its texts, and had as Markdown', async () => {
    const ada = await seedAda();
    await seedDecision(ada, { what: 'Prices', context: 'About DISCOUNTS in spring' });
    await seedDecision(ada, { what: 'Hiring' });
    const { slug } = await publishLog(ada);
    const logs = openPublicLogs(ada.context);
    expect((await logs.findLog(slug, { words: 'spring discounts' }))?.decisions.map(({ title }) => title)).toEqual([
      'Prices',
    ]);
    expect((await logs.listMadr(slug))?.map((markdown) => markdown.includes('# Hiring'))).toEqual([true, false]);
  });

  test('is gone once it is taken back, and cannot be published where there is nothing or nobody to show it to', async () => {
    const ada = await seedAda();
    const asked = { title: 'x', description: '', visibility: 'public' } as const;
    expect(await publishDecisionLog(ada.context, asked)).toMatchObject({ code: 'nothing-shared' });
    expect(await withdrawDecisionLog(ada.context)).toMatchObject({ code: 'no-log' });
    await seedDecision(ada);
    const { slug } = await publishLog(ada);
    expect(await withdrawDecisionLog(ada.context)).toEqual({ done: true });
    expect(await openPublicLogs(ada.context).findLog(slug)).toBeUndefined();
    const local = await stage();
    await seedDecision(local);
    expect(await publishDecisionLog(local.context, asked)).toMatchObject({ code: 'only-yours' });
  });

  test('told in its Markdown, and to whoever searched, what a decision is called that nobody had marked for it', async () => {
    const ada = await seedAda();
    const secret = await seedDecision(ada, { what: 'Close the Zanzibar office', shared: false });
    await seedDecision(ada, { what: 'Open one in Leeds', supersedes: [secret.id] });
    const { slug } = await publishLog(ada);
    const logs = openPublicLogs(ada.context);
    expect(JSON.stringify(await logs.listMadr(slug))).not.toContain('Zanzibar');
    expect((await logs.findLog(slug, { words: 'zanzibar' }))?.decisions).toEqual([]);
  });

  test('held everybody up over texts that are nothing but marks', async () => {
    const ada = await seedAda();
    const text = '***a* '.repeat(400);
    const options = Array.from({ length: 50 }, (_, at) => ({ option: `${at}`, for: text, against: text }));
    const { id } = await seedDecision(ada, { context: 'It was *so*.', options });
    const { slug } = await publishLog(ada);
    const begun = performance.now();
    const found = await openPublicLogs(ada.context).findDecision(slug, id);
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(found?.decision.context).toContain('<em>so</em>');
    expect(found?.decision.options.at(-1)?.against).toContain('***a* ***a*');
  });

  test('named somebody in its texts who was written down, but not yet asked for their consent', async () => {
    const ada = await seedAda();
    await seedRecord(ada, { kind: 'person', standing: 'draft', fields: { name: 'Zia Quill' } });
    await seedDecision(ada, { context: 'Zia\nQuill asked.' });
    const { slug } = await publishLog(ada);
    expect(JSON.stringify(await openPublicLogs(ada.context).listMadr(slug))).not.toContain('Quill');
  });
});

const none = { added: 0, changed: 0, removed: 0 };
