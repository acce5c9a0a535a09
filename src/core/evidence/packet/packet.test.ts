import { describe, expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import type { Fields } from '../../ledger/fields/value.ts';
import type { Kind } from '../../ledger/kind.ts';
import { packet, type Reader } from '../kinds/judging/packet.ts';
import { a, idOf, recordsOf } from '../rules/base/sketch.ts';
import { type Subject, subjects } from '../rules/base/subjects.ts';
import type { Block, PacketDocument } from './base/document.ts';
import { draftPacket, openPacket, pointsOf } from './draftPacket.ts';
import { forReader } from './forReader.ts';
import { ledger, measure, packetOf, told, whole } from './fixtures/ledger.ts';
import { planFrom } from './plan.ts';
import { skimOf, skims } from './skim.ts';

const draft = (fields: Fields, records = ledger): PacketDocument => draftPacket(records, packetOf(fields), measure);

const partOf = ({ sections }: PacketDocument, wanted: string): readonly Block[] =>
  sections.find(({ name }) => name === wanted)?.blocks ?? [];

const casesIn = (document: PacketDocument): readonly string[] =>
  partOf(document, 'cases').flatMap((block) => (block.kind === 'case' ? [block.text] : []));

describe('a packet', () => {
  test('begins with what changed in the organisation, before any word of whoever wrote it', () => {
    const [first, second, third] = partOf(told('company'), 'summary');
    expect(first).toMatchObject({
      markdown: '2 teams in engineering and finance do something differently now.',
    });
    expect(second).toMatchObject({ kind: 'list' });
    expect(third).toMatchObject({ markdown: whole['summary'] });
  });

  test('tells its cases in the order in which they were chosen, each with what the ledger holds about it', () => {
    const document = draft({ cases: [idOf('audits'), idOf('reads')] });
    expect(casesIn(document)).toEqual([
      'Ledgers closes its books in two days',
      'Payments reads the contract before it builds',
    ]);
    const headings = partOf(document, 'cases').flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.slice(5)).toEqual([
      'Before',
      'After',
      'What I did',
      'How that led to it',
      'Without it',
      'Friction: Who owns the format',
      'What it cost',
      'Proof',
      'Two quarters later',
      'Who had a part in it',
    ]);
  });

  test('tells what the initiative of two cases met and cost with the first of them, and names it with the second', () => {
    const shared = recordsOf({
      records: [
        a('initiative', 'one', { name: 'One contract' }),
        ...['first', 'second'].map((name) => a('impact', name, { what: `The ${name} reads it`, initiative: ['one'] })),
        a('friction', 'format', { what: 'Who owns the format', about: ['one'], resolution: 'Payments does.' }),
        a('cost', 'launch', { what: 'A launch moved', about: ['one', 'first'], produced: 'A format.' }),
      ],
    });
    const blocks = partOf(draft({ cases: [idOf('first'), idOf('second')] }, shared), 'cases');
    expect(blocks.filter(({ from }) => from === idOf('format'))).toMatchObject([
      { text: 'Friction: Who owns the format' },
      { markdown: 'Payments does.' },
      { text: 'Friction: Who owns the format' },
      { markdown: 'Told with “The first reads it”.' },
    ]);
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items.filter(({ from }) => from === idOf('launch')).map(({ text }) => text)).toEqual([
      'A launch moved. What that made possible: A format.',
      'A launch moved. Told with “The first reads it”.',
    ]);
  });

  test('puts who changed before a line of the summary that names none of them', () => {
    const teams = ['growth', 'sales'].map((id) => a('team', id, { name: `Team ${id}`, function: 'sales' }));
    const lineOf = (what: string) => {
      const records = recordsOf({ records: [...teams, a('impact', 'counts', { what, teams: ['growth', 'sales'] })] });
      const lists = partOf(draft({}, records), 'summary').flatMap((block) =>
        block.kind === 'list' ? block.items : [],
      );
      return lists.map(({ text }) => text);
    };
    expect(lineOf('The team growth counts tickets')).toEqual([expect.stringMatching(/^The team growth counts/)]);
    expect(lineOf('Tickets count')).toEqual([expect.stringMatching(/^Team growth and Team sales: Tickets count\./)]);
  });

  test('says of every block of a case which record says so', () => {
    const known = new Set(ledger.map(({ id }) => id));
    for (const { from } of partOf(told('company'), 'cases')) expect(from !== null && known.has(from)).toBe(true);
  });

  test('for which no case is chosen takes those that are proved best', () => {
    expect(casesIn(draft({}))).toEqual([
      'Payments reads the contract before it builds',
      'Ledgers closes its books in two days',
    ]);
  });

  test('with one impact is a packet', () => {
    const document = draft(
      {},
      ledger.filter(({ id }) => id === idOf('audits')),
    );
    expect(document.sections.map(({ name }) => name)).toEqual(['summary', 'cases', 'narrative']);
  });

  test('over an empty ledger tells what is written in it alone', () => {
    expect(draft({}, []).sections).toEqual([]);
    expect(draft({ ...whole }, []).sections.map(({ name }) => name)).toEqual([
      'summary',
      'narrative',
      'objections',
      'next',
    ]);
  });

  test('leaves out a case that was removed since it was chosen', () => {
    const without = ledger.filter(({ id }) => id !== idOf('reads'));
    expect(casesIn(draft({ ...whole }, without))).toEqual(['Ledgers closes its books in two days']);
  });

  test('tells no testimonial that was taken back, and says of one that it is about an earlier wording', () => {
    const tellings = (document: PacketDocument) =>
      partOf(document, 'testimonials').map((block) => (block.kind === 'quote' ? block.by : ''));
    expect(tellings(told('company'))).toEqual(['Peer in another team, signed on 1 March 2026']);
    const stale = draftPacket(ledger, packetOf(whole), { ...measure, witnessed: () => 'stale' });
    expect(tellings(stale)).toContain(
      'Peer in another team, signed on 1 March 2026, about what the case said before it was changed',
    );
  });

  test('says the same however often it is drafted', () => {
    expect(told('company')).toEqual(told('company'));
    expect(draft(whole, ledger.toReversed())).toEqual(draft(whole));
  });
});

describe('talking points', () => {
  const blocksOf = (fields: Fields): readonly Block[] =>
    pointsOf(openPacket(ledger, packetOf(fields), measure)).sections.flatMap(({ blocks }) => blocks);

  test('are the headline cases with their best proof where none are written', () => {
    expect(blocksOf({ cases: [idOf('reads'), idOf('audits')] })).toMatchObject([
      { kind: 'heading', text: 'Payments reads the contract before it builds' },
      { kind: 'list', items: [{ text: 'Their template', from: idOf('template') }] },
      { kind: 'heading', text: 'Ledgers closes its books in two days' },
    ]);
  });

  test('are told as they are written, each with what it cites', () => {
    const point = { claim: 'Two teams stopped guessing', proof: [idOf('signed')], ask: 'a panel in May' };
    expect(blocksOf({ points: [point] })).toMatchObject([
      { text: 'Two teams stopped guessing' },
      { items: [{ text: 'Noor Haddad confirms: we read it first' }] },
      { markdown: 'Ask for: a panel in May' },
    ]);
  });

  test('that cite nothing, or are more than five, are not kept', () => {
    const rows = (count: number, row: object) => Array.from({ length: count }, () => row);
    const complaints = (points: readonly object[]) =>
      packet.check({ points } as Fields, () => undefined).map(({ message }) => message);
    expect(complaints(rows(5, { claim: 'a', proof: [idOf('signed')] }))).toEqual([]);
    expect(complaints(rows(1, { claim: 'a' }))).toEqual([
      'Talking points: give each a claim, and choose what proves it.',
    ]);
    expect(complaints(rows(6, { claim: 'a', proof: [idOf('signed')] }))).toEqual([
      'Talking points: keep the 5 that matter most. Nobody remembers more.',
    ]);
  });
});

describe('what a reader is told', () => {
  const textFor = (reader: Reader): string => JSON.stringify(told(reader));

  test('outside of the company names nobody', () => {
    expect(textFor('company')).toContain('Noor Haddad');
    expect(textFor('outside')).not.toMatch(/noor|haddad/i);
    expect(textFor('outside')).toContain('**Somebody in Engineering** was the first to say so');
  });

  test.each(['company', 'outside'] as const)('%s holds nothing that is for its owner alone', (reader) => {
    expect(textFor(reader)).not.toMatch(/Never told|noor@example|Noor Haddad, peer/);
  });

  test.each(Object.values(subjects))('leaves out what is personal in a $name', (kind: Kind) => {
    const personal = Object.entries(kind.fields).filter(([, { sensitivity }]) => sensitivity === 'personal');
    const says = Object.fromEntries(
      [...personal.map(([name]) => name), kind.title].map((name) => [name, `${name}-said`]),
    );
    const records = recordsOf({ records: [a(kind.name as Subject, 'one', says)] });
    for (const reader of ['company', 'outside'] as const) {
      const told = JSON.stringify(forReader(records, reader));
      for (const [name] of personal) expect(told).not.toContain(`${name}-said`);
    }
  });

  test('alone names the witness who may be named', () => {
    expect(textFor('owner')).toContain('Noor Haddad, peer in another team, signed on 1 March 2026');
  });
});

describe('skimming', () => {
  test('sees more of a packet the longer it takes, and all of a short one', () => {
    const [least = 0, more = 0, most = 0] = skims.map(
      (seconds) => skimOf(told('company'), { seconds, wordsAMinute: 60 }).share,
    );
    expect(least).toBeLessThan(more);
    expect(more).toBeLessThan(most + Number.EPSILON);
    expect(most).toBe(1);
  });

  test('meets the summary before all else, and then the headline of every case', () => {
    const { sections } = skimOf(told('company'), { seconds: 90, wordsAMinute: 100 });
    const [summary, cases] = sections;
    expect(summary?.blocks.every(({ words, read }) => words === read)).toBe(true);
    expect(cases?.blocks.filter(({ block }) => block.kind === 'case').every(({ words, read }) => words === read)).toBe(
      true,
    );
    expect(cases?.blocks.some(({ read }) => read === 0)).toBe(true);
  });

  test('counts words in scripts that put no space between them', () => {
    const document = draft({ summary: '付款团队先读合同再动手写代码' }, []);
    expect(skimOf(document, { seconds: 1, wordsAMinute: 180 }).share).toBeCloseTo(3 / 7);
  });

  test('sees all of a packet in which nothing stands', () => {
    expect(skimOf(draft({}, []), { seconds: 90 })).toEqual({ share: 1, sections: [] });
  });
});

test('the way to a committee begins six months before its day and ends on it, in order', () => {
  const steps = planFrom(day(20_000), 6);
  expect([steps[0], steps.at(-1)]).toMatchObject([
    { name: 'first-draft', on: 20_000 - 183 },
    { name: 'committee', on: 20_000 },
  ]);
  expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted((one, other) => one - other));
});
