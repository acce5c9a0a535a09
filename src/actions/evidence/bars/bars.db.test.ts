import { describe, expect, test } from 'vitest';
import { shipped } from '../../../../test/stage/evidence/contents.ts';
import { ladderOf } from '../../../../test/stage/evidence/ladders.ts';
import { impactOf, keepRecord } from '../../../../test/stage/evidence/story.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { disagree } from '../judging/disagree.ts';
import { setThreshold } from '../judging/setThreshold.ts';
import { loadSample } from '../sample/loadSample.ts';
import { checkAtBar } from './checkAtBar.ts';
import { copyBar } from './copyBar.ts';
import { hearCommittee } from './hearCommittee.ts';
import { listReadiness } from './listReadiness.ts';
import { readLadder } from './readLadder.ts';

const texts = shipped.bars;

const told = <Answer>(answer: Answer | Refusal<string>): Answer => {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as Answer;
};

const keepLadder = (on: Stage, said: Parameters<typeof ladderOf>[0] = {}) =>
  keepRecord(on, 'bar', { name: said.name ?? 'Guild ladder', text: ladderOf(said) });

async function keepImpacts(on: Stage) {
  const team = await keepRecord(on, 'team', { name: 'Payments', function: 'engineering' });
  for (const changedOn of ['2026-01-10', '2026-01-20', '2026-02-01'])
    await keepRecord(on, 'impact', impactOf([team.id], { changedOn }));
}

describe.each(engines)('bars on %s', (engine) => {
  const stage = stageOn(engine);

  test('an empty ledger is told that too little is recorded, by each bar', async () => {
    const { context } = await stage();
    const { bars, records, aimed } = await listReadiness(context, texts);
    expect({ records, aimed }).toEqual({ records: 0, aimed: 'staff' });
    expect(bars.map(({ key, words }) => [key, words])).toEqual([
      ['staff', 'Too little is recorded to judge: 0 of 3 impacts.'],
      ['lead', 'Too little is recorded to judge: 0 of 3 impacts.'],
    ]);
    const hearing = told(await hearCommittee(context, { bar: 'staff', texts }));
    expect(hearing).toMatchObject({ opinion: 'too-little', spread: null });
    expect(hearing.reviews.map(({ opinion, lines }) => [opinion, lines])).toEqual(
      Array.from({ length: 4 }, () => ['too-little', []]),
    );
  });

  test('Staff and Lead look at one ledger apart from each other, each dimension with what shows it and what is missing', async () => {
    const { context } = await stage();
    await loadSample(context, shipped.sample);
    const { bars, aimed } = await listReadiness(context, texts);
    expect(aimed).toBe('staff');
    for (const { dimensions, open } of bars) {
      const missing = dimensions.flatMap((dimension) => dimension.missing);
      expect(open.gate).toBe(new Set(missing.flatMap(({ rule }) => (rule.weight === 'gate' ? rule.id : []))).size);
      for (const { findings, count } of missing) expect(findings.length).toBe(Math.min(count, 3));
      for (const { standing, items, shownBy, missing: its } of dimensions) {
        expect(shownBy.length).toBe(Math.min(items.found, 5));
        expect(its.some(({ rule }) => rule.weight !== 'hint')).toBe(standing === 'missing');
      }
    }
    expect(bars[0]?.dimensions.map(({ id }) => id)).not.toEqual(bars[1]?.dimensions.map(({ id }) => id));
  });

  test('a ladder of one’s own judges beside them, and by its own thresholds before those of the workspace', async () => {
    const on = await stage();
    await keepImpacts(on);
    await keepRecord(on, 'profile', { role: 'PM', level: 'Senior', aim: 'Expert', scope: 'Payments.' });
    const text = `${ladderOf({ rule: 'sustained' })}thresholds:\n  - threshold: months-spanned\n    value: 1\n`;
    const { id } = await keepRecord(on, 'bar', { name: 'Guild ladder', text });
    told(await setThreshold(on.context, { threshold: 'months-spanned', value: 24, why: 'We look at two years.' }));
    const { bars, aimed } = await listReadiness(on.context, texts);
    expect(aimed).toBe(id);
    const [staff, , own] = bars;
    expect(own).toMatchObject({ key: id, recordId: id, aims: { name: 'Expert' }, open: { gate: 1 } });
    expect(own?.thresholds).toMatchObject([{ name: 'months-spanned', value: 1, unit: 'months' }]);
    expect(own?.dimensions.map(({ standing }) => standing)).toEqual(['missing', 'people']);
    expect(own?.dimensions[0]?.missing[0]?.findings[0]?.message).toBe('Your impacts span 0 months; 1 are looked for.');
    const sustained = staff?.dimensions.flatMap(({ missing }) => missing).find(({ rule }) => rule.id === 'sustained');
    expect(sustained?.findings[0]?.message).toBe('Your impacts span 0 months; 12 are looked for.');
  });

  test('a threshold of the workspace that crosses one of a bar is told at that bar', async () => {
    const on = await stage();
    const text = `${ladderOf()}thresholds:\n  - threshold: cases-least\n    value: 4\n`;
    await keepRecord(on, 'bar', { name: 'Guild ladder', text });
    const crossed = async () => (await listReadiness(on.context, texts)).bars.map((bar) => bar.crossed);
    expect(await crossed()).toEqual([[], [], []]);
    told(await setThreshold(on.context, { threshold: 'cases-most', value: 3, why: 'They read three.' }));
    expect(await crossed()).toEqual([
      [],
      [],
      [
        '“Proved cases, at least” is 4 in this bar, and “Proved cases that are told, at most” is 3 in this workspace: nothing fits between them. Change what the workspace says under Rules, or let the bar say both.',
      ],
    ]);
  });

  test('what is judged early is what the workspace says where the bar is silent', async () => {
    const on = await stage();
    await keepImpacts(on);
    told(await setThreshold(on.context, { threshold: 'impacts-judged', value: 5, why: 'Three say nothing.' }));
    const { bars } = await listReadiness(on.context, texts);
    expect(bars.map(({ words }) => words)).toEqual([
      'Too little is recorded to judge: 3 of 5 impacts.',
      'Too little is recorded to judge: 3 of 5 impacts.',
    ]);
  });

  test('what somebody disagrees with stands in nobody’s way, and is counted', async () => {
    const on = await stage();
    await keepImpacts(on);
    const { id } = await keepLadder(on);
    const own = async () => (await listReadiness(on.context, texts)).bars.find(({ key }) => key === id);
    expect(await own()).toMatchObject({ apart: 0, open: { gate: 1 } });
    told(await disagree(on.context, { rule: 'third-party-proof', because: 'We prove otherwise.' }));
    expect(await own()).toMatchObject({ apart: 3, open: { gate: 0 } });
  });

  test('a committee cites rule and record in every line, and asks of one rule once', async () => {
    const on = await stage();
    await keepImpacts(on);
    const { id } = await keepLadder(on);
    const hearing = told(await hearCommittee(on.context, { bar: id, texts }));
    expect(hearing).toMatchObject({ opinion: 'not-yet', spread: null, aims: 'Expert', version: 1 });
    const [sceptic, ...others] = hearing.reviews;
    expect(sceptic).toMatchObject({ opinion: 'not-yet', found: 3 });
    expect(sceptic?.lines.map(({ rule, record }) => [rule.id, record?.kind])).toEqual(
      Array.from({ length: 3 }, () => ['third-party-proof', 'impact']),
    );
    expect(sceptic?.questions.map(({ text }) => text)).toEqual(['Who besides you says so?']);
    expect(others.map(({ opinion }) => opinion)).toEqual(['too-little', 'too-little', 'too-little']);
    expect(await hearCommittee(on.context, { bar: id, texts })).toEqual(hearing);
    expect(await hearCommittee(on.context, { bar: 'none', texts })).toMatchObject({ code: 'no-bar' });
  });

  test('a ladder is read with the line to correct, and one version on where it says something else', async () => {
    const on = await stage();
    const typo = await readLadder(on.context, { text: ladderOf({ rule: 'third-party' }), texts });
    expect(typo).toEqual({
      complaint: {
        line: 23,
        message: 'Line 23 of the text: There is no rule "third-party". Correct its name, or remove it.',
      },
      read: null,
    });
    const { id: recordId } = await keepLadder(on);
    const asIs = await readLadder(on.context, { text: ladderOf(), recordId, texts });
    expect(asIs.read).toMatchObject({ version: 1, text: ladderOf() });
    const { read } = await readLadder(on.context, { text: ladderOf({ items: 2 }), recordId, texts });
    expect(read).toMatchObject({ version: 2, aims: 'Expert', dimensions: [{ wanted: 2, rules: 1 }, { rules: 0 }] });
    expect(read?.text).toContain('# Kept by the guild.\n');
    expect(read?.text).toContain('version: 2\n');
  });

  test('an id means one bar alone', async () => {
    const on = await stage();
    const said = async (id: string) => (await readLadder(on.context, { text: ladderOf({ id }), texts })).complaint;
    expect(await said('guild')).toBeNull();
    await keepLadder(on);
    expect((await said('guild'))?.message).toBe(
      'The id "guild" belongs to “Guild ladder”. Give this ladder another one.',
    );
    expect((await said('staff'))?.message).toContain('belongs to “Staff product manager”');
  });

  test('a ladder as Markdown is kept as YAML', async () => {
    const { context } = await stage();
    const text = '# Guild\n\n## Craft\n\n- Senior: Ships alone.\n- Expert: Teaches others.\n';
    const { read } = await readLadder(context, { text, name: 'guild.md', texts });
    expect(read).toMatchObject({ name: 'Guild', aims: 'Expert', version: 1 });
    expect(read?.text).toMatch(/^id: guild\n/);
  });

  test('a bar that comes with Cairn can be copied into a ladder of one’s own', async () => {
    const { context } = await stage();
    const { text } = told(await copyBar(context, { bar: 'lead', texts }));
    const { complaint, read } = await readLadder(context, { text, texts });
    expect(complaint).toBeNull();
    expect(read).toMatchObject({ name: 'Lead product manager (our own)', version: 1 });
    expect(await copyBar(context, { bar: 'none', texts })).toMatchObject({ code: 'no-bar' });
  });

  test('a ladder that contradicts itself is kept as a draft alone, and judges nothing', async () => {
    const { context } = await stage();
    const fields = { name: 'Guild ladder', text: ladderOf({ rule: 'friction-resolved' }) };
    expect(await addRecord(context, { kind: 'bar', standing: 'kept', fields })).toMatchObject({
      code: 'bad-record',
      message: expect.stringContaining('Line 23 of the text: The rule "friction-resolved" is about another kind'),
    });
    const draft = told(await addRecord(context, { kind: 'bar', standing: 'draft', fields }));
    expect((await listReadiness(context, texts)).bars).toHaveLength(2);
    const renamed = { name: 'Another', text: ladderOf() };
    const change = { recordId: draft.id, basedOn: 1, standing: 'kept' as const };
    expect(await changeRecord(context, { ...change, fields: renamed })).toMatchObject({
      message: expect.stringContaining('The text calls the ladder “Guild ladder”.'),
    });
    told(await changeRecord(context, { ...change, fields: { ...renamed, name: 'Guild ladder' } }));
    expect((await listReadiness(context, texts)).bars).toHaveLength(3);
  });

  test('a check at a bar ends by what that bar counts alone', async () => {
    const on = await stage();
    await keepImpacts(on);
    await keepLadder(on, { id: 'proof', name: 'Proof alone' });
    await keepLadder(on, { id: 'own', name: 'Our own', rule: 'not-directed' });
    const check = async (bar: string) => told(await checkAtBar(on.context, { bar, texts }));
    expect(await check('proof alone')).toMatchObject({ isGateOpen: true, bar: { name: 'Proof alone', isMet: false } });
    expect((await check('proof')).groups.map(({ rule }) => rule.id)).toEqual(['third-party-proof']);
    expect(await check('own')).toMatchObject({ isGateOpen: false, groups: [], bar: { isMet: true } });
    expect(await check('staff')).toMatchObject({ bar: { isMet: false } });
    expect(await checkAtBar(on.context, { bar: 'none', texts })).toMatchObject({
      message: 'There is no bar "none". There are: staff, lead, own, proof.',
    });
  });
});
