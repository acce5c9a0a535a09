import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  test('at a bar tells how the ledger stands before it, and ends with 1 while it is not met', async () => {
    const { code, out } = await check('--bar', 'lead');
    expect(code).toBe(1);
    expect(out).toMatch(
      /Lead product manager:\n( {2}Too few: .+\n)+Too little is recorded to judge: 1 of 3 impacts\.\n$/,
    );
    const json = await check('--bar', 'staff', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ bar: 'staff', version: 1, isMet: false, records: 2, groups: [] });
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

  test('of a Markdown packet tells each finding with its line and column, for people and for programs', async () => {
    const path = join(folder.path, 'my packet.md');
    writeFileSync(path, '# For Staff\n\n## Summary\n\nI drove strong alignment with key stakeholders.\n');
    const { code, out } = await check(path);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:1:1: Gate: A headline case is told (packet-some-case)`);
    expect(out).toMatch(/:5:16: Hint: Words carry names, figures or examples \(vague\)/);
    expect(out).toMatch(/: 1 gate open, \d+ gaps?, \d+ hints?\.\n$/);
    const { findings } = JSON.parse((await check(path, '--json')).out) as { findings: unknown[] };
    expect(findings[0]).toMatchObject({ rule: { id: 'packet-some-case' }, line: 1, column: 1 });
    const sarif = JSON.parse((await check(path, '--format', 'sarif')).out) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]?.results).toHaveLength(findings.length);
  });

  test('of the packet that is kept reads it as its reader gets it', async () => {
    expect((await check('packet')).out).toContain('packet.md:1:1: Hint: An objection to each case is answered');
  });

  test.each([
    ['nowhere.md', 'cannot be read'],
    ['.', 'cannot be read'],
    ['noise.md', 'is no text in UTF-8'],
    ['../../../../../../dev/zero', 'cannot be read'],
  ])('of %s says what is wrong with the file', async (name, sentence) => {
    writeFileSync(join(folder.path, 'noise.md'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await check(join(folder.path, name))).toMatchObject({
      code: 3,
      complaints: expect.stringContaining(sentence),
    });
  });

  test.each([
    [['--format', 'xml'], 'There is no format "xml". There are: text, json, sarif.'],
    [['a.md', 'b.md'], 'Name one file to check, or none to check the ledger.'],
    [['a.md', '--bar', 'staff'], 'A bar asks for what the ledger holds.'],
  ])('with %j says how it is called', async (words, sentence) => {
    expect(await check(...words)).toMatchObject({ code: 2, complaints: expect.stringContaining(sentence) });
  });
});
