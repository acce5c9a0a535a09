import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { ExportOrder } from '../../../contract/ledger/exporting.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { findKind } from '../../../core/kinds.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { parseJson } from '../../../formats/ledger/json.ts';
import { parseMarkdown } from '../../../formats/ledger/markdown.ts';
import { addRecord } from '../records/addRecord.ts';
import { exportLedger } from './exportLedger.ts';

async function seed({ context }: Stage, kind: string, fields: LedgerRecord['fields']): Promise<LedgerRecord> {
  const added = await addRecord(context, { kind, standing: 'draft', fields });
  if (isRefusal(added)) throw new Error(added.message);
  return added;
}

async function read({ context }: Stage, order: Partial<ExportOrder>): Promise<string> {
  const exported = await exportLedger(context, { format: 'json', audience: 'internal', ...order });
  if (isRefusal(exported)) throw new Error(exported.message);
  let whole = '';
  for await (const block of exported.text) whole += block;
  return whole;
}

const writtenOf = ({ id, kind, standing, fields }: LedgerRecord) => ({ id, kind, standing, fields });

describe.each(engines)('an export of the ledger on %s', (engine) => {
  const stage = stageOn(engine);

  /** More than are read at once, and links among them. */
  async function seedMany(set: Stage): Promise<readonly LedgerRecord[]> {
    const team = await seed(set, 'team', { name: 'Sales, north' });
    const people = [];
    for (let at = 0; at < 203; at++)
      people.push(await seed(set, 'person', { name: `Person ${at}`, team: [team.id], note: 'Likes tea.' }));
    return [team, ...people];
  }

  test('for its owner holds every record, and is read back as they are', async () => {
    const set = await stage();
    const made = (await seedMany(set)).map(writtenOf);
    expect(parseJson(await read(set, { audience: 'personal' }), findKind)).toEqual(made);
    const text = await read(set, { audience: 'personal', format: 'markdown' });
    expect(await parseMarkdown(text, findKind)).toEqual(made);
    expect(text).toContain(`team: Sales, north (${made[0]?.id ?? ''})`);
  });

  test('leaves out what is about a person, and for everybody all that is not open', async () => {
    const set = await stage();
    await seed(set, 'person', { name: 'Noor Haddad', email: 'noor@example.org', note: 'Likes tea.' });
    await seed(set, 'principle', { text: 'No number without its source', status: 'proposed' });
    const inside = await read(set, {});
    expect(inside).toContain('Noor Haddad');
    expect(inside).not.toMatch(/noor@|tea/);
    const open = await read(set, { audience: 'open' });
    expect(parseJson(open, findKind)).toMatchObject([{ fields: { text: 'No number without its source' } }]);
    expect(open).not.toMatch(/Noor|proposed/);
  });

  test('leaves out the original of what was blacked out', async () => {
    const set = await stage();
    const { id } = await seed(set, 'artifact', {
      title: 'Their board',
      form: 'link',
      address: 'https://board.example.org/',
      snapshot: 'We adopt it.',
      withhold: true,
    });
    for (const format of ['json', 'markdown'] as const) {
      const text = await read(set, { format, record: id, audience: 'personal' });
      expect(text).toContain('Their board');
      expect(text).not.toMatch(/board\.example|adopt/);
    }
  });

  test('does not name what may not be told by a link to it', async () => {
    const set = await stage();
    const refusal = await seed(set, 'refusal', { what: 'A private price' });
    await seed(set, 'principle', { text: 'One price', cited: [refusal.id] });
    expect(await read(set, { audience: 'internal' })).toContain('"title": "A private price"');
    expect(await read(set, { audience: 'open' })).not.toContain('A private price');
  });

  test('is of one kind, or of one record, where that is asked', async () => {
    const set = await stage();
    const team = await seed(set, 'team', { name: 'Sales, north' });
    await seed(set, 'person', { name: 'Noor Haddad' });
    expect(parseJson(await read(set, { kind: 'team' }), findKind)).toEqual([writtenOf(team)]);
    const one = await read(set, { record: team.id, format: 'markdown' });
    expect(one.startsWith('---\ncairn:\n  kind: team\n')).toBe(true);
    expect(await parseMarkdown(one, findKind)).toEqual([writtenOf(team)]);
    expect(parseJson(await read(set, { record: team.id }), findKind)).toEqual([writtenOf(team)]);
  });

  test('holds decisions as MADR, one or all of them', async () => {
    const set = await stage();
    const { id } = await seed(set, 'decision', { what: 'Prices come from one list', status: 'proposed' });
    await seed(set, 'team', { name: 'Sales, north' });
    expect(await read(set, { format: 'madr' })).toBe('# Prices come from one list\n\n* status: proposed\n');
    expect(await read(set, { format: 'madr', record: id })).toBe(
      '---\nstatus: proposed\n---\n\n# Prices come from one list\n',
    );
  });

  test('of a kind or a record that is not there is refused', async () => {
    const set = await stage();
    const { id } = await seed(set, 'team', { name: 'Sales, north' });
    const order = { format: 'json', audience: 'internal' } as const;
    expect(await exportLedger(set.context, { ...order, kind: 'walk' })).toMatchObject({ code: 'no-kind' });
    expect(await exportLedger(set.context, { ...order, format: 'madr', record: id })).toMatchObject({
      code: 'no-record',
    });
    expect(await exportLedger((await stage()).context, { ...order, record: id })).toMatchObject({ code: 'no-record' });
    expect(await exportLedger(set.context, { ...order, audience: 'open', record: id })).toMatchObject({
      code: 'no-record',
    });
  });
});
