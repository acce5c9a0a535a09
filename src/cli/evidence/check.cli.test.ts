import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/faults/ask.ts';
import { type Ended, ownFolder, runCairn, startCairn } from '../../../test/faults/cairn.ts';
import { impactOf } from '../../../test/stage/evidence/story.ts';
import { disagree, listFindings } from '../../contract/evidence/judging.ts';
import { addRecord } from '../../contract/ledger/records.ts';

const folder = ownFolder('check');
const check = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, ['check', ...words]);

afterAll(() => folder.remove());

describe('cairn check', () => {
  beforeAll(async () => {
    const running = await startCairn(folder.path);
    try {
      const team = { kind: 'team', standing: 'kept', fields: { name: 'Payments', function: 'engineering' } } as const;
      const { id } = await ask(running.address, addRecord, team);
      const fields = impactOf([id], { what: 'Payments plans\u001b[2J ahead' }) as never;
      await ask(running.address, addRecord, { kind: 'impact', standing: 'kept', fields });
    } finally {
      await running.kill();
    }
  });

  test('tells each finding with its record and next step, and ends with 1 while a gate is open', async () => {
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toMatch(/^Gate: /);
    expect(out).toContain('Gate: Somebody else backs it (third-party-proof)');
    expect(out).toMatch(/ {2}- Payments plans.* ahead \[impact \w{26}\]/);
    expect(out).toContain('    Next: Attach what the other team made, or ask one of them to sign.');
    expect(out).toMatch(/2 records: \d+ gates? open, \d+ gaps?, \d+ hints?\.\n$/);
    expect(out).not.toContain('\u001b');
  });

  test.each([
    [['--format', 'json'], { records: 2 }],
    [['--json'], { records: 2 }],
    [['--format', 'sarif'], { version: '2.1.0' }],
  ])('with %j tells the same to other programs', async (options, told) => {
    const { code, out } = await check(...options);
    expect({ code, told: JSON.parse(out) }).toMatchObject({ code: 1, told });
  });

  test('at a bar tells how the ledger stands before it, and ends by the gates of that bar', async () => {
    const { code, out } = await check('--bar', 'lead');
    expect(code).toBe(0);
    expect(out).toMatch(
      /Lead product manager:\n( {2}Too few: .+\n)+Too little is recorded to judge: 1 of 3 impacts\.\n$/,
    );
    const json = await check('--bar', 'staff', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ bar: 'staff', version: 1, records: 2, groups: [] });
    expect(await check('--bar', 'none')).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('There is no bar "none". There are: staff, lead.'),
    });
  });

  test('ends with 0 once every gate is closed or set apart', async () => {
    const running = await startCairn(folder.path);
    try {
      const { groups } = await ask(running.address, listFindings, {});
      for (const { rule } of groups)
        if (rule.weight === 'gate')
          await ask(running.address, disagree, { rule: rule.id, because: 'It is a small company.' });
    } finally {
      await running.kill();
    }
    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out).toMatch(/0 gates open.*\n\d+ findings? set apart, since you disagree\.\n$/);
  });

  test.each([
    [['--format', 'xml'], 'There is no format "xml". There are: text, json, sarif.'],
    [['packet.md'], '"cairn check" takes no words, only options.'],
  ])('with %j says how it is called', async (words, sentence) => {
    expect(await check(...words)).toMatchObject({ code: 2, complaints: expect.stringContaining(sentence) });
  });
});
