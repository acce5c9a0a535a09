import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../../test/faults/cairn.ts';
import { impactOf, keepRecord } from '../../../test/stage/evidence/story.ts';
import { openCairn } from '../../actions/openCairn.ts';
import type { RecordId } from '../../core/base/id.ts';
import { isRefusal } from '../../core/base/refusal.ts';

const folder = ownFolder('cli-packet');
const file = (name: string): string => join(folder.path, name);
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);
let impactId: RecordId;
let packetId: RecordId;

beforeAll(async () => {
  mkdirSync(file('data'), { recursive: true });
  const opened = await openCairn({ kind: 'file', path: file('data/cairn.db') }, 'UTC');
  if (isRefusal(opened)) throw new Error(opened.message);
  const stage = { context: opened.context, clock: { now: opened.context.now() } };
  const { id } = await keepRecord(stage, 'team', { name: 'Payments', function: 'engineering' });
  impactId = (await keepRecord(stage, 'impact', impactOf([id], { after: 'They read it first 🎉.' }))).id;
  const fields = { title: 'For Staff', audience: 'company', cases: [impactId] };
  packetId = (await keepRecord(stage, 'packet', fields)).id;
  await opened.close();
});
afterAll(() => folder.remove());

describe('cairn packet', () => {
  test.each([
    ['packet.md', '# Packet\n'],
    ['packet.html', '<!doctype html>'],
    ['packet.docx', 'PK'],
  ])('writes %s, and never over another file', async (name, begins) => {
    const out = file(name);
    expect(await cairn('packet', '--impacts', impactId, '-o', out)).toMatchObject({
      code: 0,
      out: '',
      complaints: `Wrote the packet to ${out}.\n`,
    });
    expect(readFileSync(out, 'latin1').startsWith(begins)).toBe(true);
    expect(await cairn('packet', '-o', out)).toMatchObject({ code: 3 });
  });

  test('writes PDF, and names the letters that it cannot show', async () => {
    const { code, complaints } = await cairn('packet', '--for', 'outside', '--out', file('packet.pdf'));
    expect(code).toBe(0);
    expect(complaints).toContain('No letters here show 🎉: a square stands in their place.\n');
    expect(readFileSync(file('packet.pdf'), 'latin1').startsWith('%PDF-1.7')).toBe(true);
  });

  test('writes what other programs read', async () => {
    await cairn('packet', '--format', 'json-resume', '--out', file('resume.json'));
    expect(JSON.parse(readFileSync(file('resume.json'), 'utf8'))).toHaveProperty('projects.0.entity', 'Payments');
  });

  test('seals a packet, and writes the bundle that "cairn verify" believes', async () => {
    const out = file('sealed.json');
    expect(await cairn('packet', '--seal', '--packet', packetId, '--out', out)).toMatchObject({
      code: 0,
      complaints: `Wrote version 1, sealed, to ${out}.\n`,
    });
    const again = file('again.json');
    expect(await cairn('packet', '--seal', '--packet', packetId, '--out', again)).toMatchObject({
      complaints: `Wrote version 1, sealed, to ${again}.\n`,
    });
    const verified = await cairn('verify', out);
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('Document "For Staff", version 1\n') });
    writeFileSync(again, readFileSync(out, 'utf8').replaceAll('For Staff', 'For Lead'));
    expect(await cairn('verify', again)).toMatchObject({
      code: 1,
      out: expect.stringContaining('is not what was sealed: it was changed.'),
    });
  });

  test('without a day to plan from says what to do', async () => {
    expect(await cairn('packet', '--out', file('plan.ics'))).toMatchObject({
      code: 3,
      complaints: 'Nothing says when the committee meets. Write the day into the packet, then plan from it.\n',
    });
  });

  test.each([
    [[], 'Name the file to write with --out.'],
    [['--out', 'a.doc'], 'Name a file that ends in .pdf, .docx, .html, .md, .ics, or give --format: pdf, docx,'],
    [['--out', 'a.md', '--for', 'all'], '--for is one of company, outside, owner.'],
    [['--out', 'a.md', '--impacts', 'x'], 'These are no ids'],
    [['--out', 'a.md', '--impacts', 'x', '--packet', 'y'], 'Name impacts or a packet, not both.'],
    [['--seal', '--out', 'a.json'], '--seal wants one packet'],
    [
      ['--seal', '--packet', '01KA0000000000000000000000', '--out', 'a.md'],
      'A sealed packet is a file that ends in .json.',
    ],
    [['mine', '--out', 'a.md'], '"cairn packet" takes no words, only options.'],
  ])('called with %j is told how it is called', async (words, sentence) => {
    const { code, complaints } = await cairn('packet', ...words);
    expect([code, complaints.includes(sentence)]).toEqual([2, true]);
    expect(existsSync('a.md')).toBe(false);
  });
});
