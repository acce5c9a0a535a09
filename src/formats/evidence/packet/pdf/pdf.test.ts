import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../../core/base/instant.ts';
import { isRefusal } from '../../../../core/base/refusal.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { told } from '../../../../core/evidence/packet/fixtures/ledger.ts';
import { formatPacketPdf, type PrintedPacket } from './pdf.ts';

const at = Date.UTC(2026, 5, 30) as Instant;

async function print(document: PacketDocument): Promise<PrintedPacket> {
  const printed = await formatPacketPdf(document, { at });
  if (isRefusal(printed)) throw new Error(printed.message);
  return printed;
}

const open = ({ bytes }: PrintedPacket) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

type Pdf = Awaited<ReturnType<typeof open>>;
type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
};

/** Every element of the structure, page by page. */
async function elementsOf(pdf: Pdf): Promise<readonly Node[]> {
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree());
  const flatten = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flatten)];
  return (await Promise.all(pages)).flatMap((tree) => flatten(tree as Node));
}

async function textOf(pdf: Pdf): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getTextContent());
  return (await Promise.all(pages))
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

const written = (markdown: string, title = 'A packet'): PacketDocument => ({
  title,
  facts: [],
  sections: [{ name: 'summary', heading: 'Summary', blocks: [{ kind: 'prose', markdown, from: null }] }],
});

describe('a printed packet', () => {
  test('is PDF/UA-1: titled, in a language, and says so', async () => {
    const pdf = await open(await print(told('company')));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'For Staff, spring round', Language: 'en' });
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('has headings, lists, tables and figures in its structure, each figure with its words', async () => {
    const elements = await elementsOf(await open(await print(told('company'))));
    const roles = elements.map(({ role }) => role);
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'BlockQuote'])
      expect(roles).toContain(role);
    const figures = elements.filter(({ role }) => role === 'Figure');
    expect(figures).toHaveLength(4);
    for (const { alt } of figures) expect(alt).toMatch(/^(?:Five links|Two bars|Scope goes)/);
  });

  test('holds its letters, and its figures as lines instead of dots', async () => {
    const raw = new TextDecoder('latin1').decode((await print(told('company'))).bytes);
    const fonts = raw.match(/\/Type ?\/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    expect(raw.match(/\/FontFile[23]? /g)).toHaveLength(fonts.length);
    expect(raw).not.toContain('/Subtype /Image');
  });

  test('says all that the packet says', async () => {
    const text = await textOf(await open(await print(told('company'))));
    for (const words of ['Payments reads the contract', 'Settled on 20 January 2026', 'Support takes it up in autumn'])
      expect(text).toContain(words);
  });

  test('is the same, byte for byte, each time', async () => {
    const [one, other] = [await print(told('company')), await print(told('company'))];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  test.each([
    ['Arabic', 'يقرأ فريق المدفوعات العقد أولا', 'ar', 'NotoNaskhArabic'],
    ['Hebrew', 'צוות התשלומים קורא את החוזה תחילה', 'he', 'LibertinusSerif'],
    ['Chinese', '付款团队先读合同。', 'zh', 'NotoSansHans'],
    ['Japanese', '決済チームは契約書を先に読む。', 'ja', 'NotoSansHans'],
    ['Korean', '결제 팀은 계약서를 먼저 읽는다.', 'ko', 'NotoSansKR'],
  ])('in %s has its letters, and says which language it is in', async (_, text, lang, font) => {
    const printed = await print(written(`${text}\n\n- **${text}**`, text));
    expect(printed.unset).toEqual([]);
    const raw = new TextDecoder('latin1').decode(printed.bytes);
    expect(raw).toContain(`+${font}`);
    expect(raw).toContain(`/Lang (${lang})`);
    const seen = await textOf(await open(printed));
    for (const [letter] of text.matchAll(/\p{L}/gu)) expect(seen.normalize('NFKC')).toContain(letter.normalize('NFKC'));
  });

  test('puts a square in place of a letter that no font here has, and tells which', async () => {
    const printed = await print(written('Shipped 🎉, and \ue000 too'));
    expect(printed.unset).toEqual(['🎉', '\ue000']);
    expect(await textOf(await open(printed))).toContain('Shipped □, and □ too');
  });

  test('takes nothing that is written in it as a command', async () => {
    const attack = '#read("/etc/passwd") #import "x" $sum$ = A \\ @ref <label> `#panic()` [a](javascript:x)';
    expect(await textOf(await open(await print(written(attack, attack))))).toContain(
      '#read("/etc/passwd") #import "x"',
    );
  });

  test('sets all that Markdown knows', async () => {
    const markdown =
      '# One\n\n1. a\n   - b\n2. c\n\n> said\n\n```\ncode\n```\n\n| h | i |\n|---|---|\n| *x* | [y](https://example.org) |\n\n---\n\n<b>raw</b> &amp; ![alt](https://example.org/a.png)';
    const text = await textOf(await open(await print(written(markdown))));
    for (const words of ['One', 'said', 'code', '<b>raw</b> & alt']) expect(text).toContain(words);
  });

  test.each([
    ['quotes within quotes', `${'> '.repeat(200)}deep`, 'deep'],
    ['lists within lists', Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- deep`).join('\n'), 'deep'],
    ['a table without rows', '| head |\n|---|', 'head'],
    ['marks without end', `${'*'.repeat(5_000)}end`, '*end'],
    ['signs that no letter is', 'a\u0000b\u0007\ufffe end', 'end'],
    ['a line without a break', `${'x'.repeat(19_000)}end`, 'end'],
  ])('holds %s', async (_, markdown, words) => {
    expect(await textOf(await open(await print(written(markdown))))).toContain(words);
  });

  test('draws a unit in any letters, and one with what XML cannot hold', async () => {
    const states = (unit: string): PacketDocument => ({
      title: 'A packet',
      facts: [],
      sections: [
        {
          name: 'summary',
          heading: 'Summary',
          blocks: [
            {
              kind: 'figure',
              caption: 'Before and after',
              figure: { kind: 'states', before: { amount: 0, unit }, after: { amount: 12_000, unit } },
              from: null,
            },
          ],
        },
      ],
    });
    expect(await textOf(await open(await print(states('张单'))))).toContain('12,000 张单');
    expect(await textOf(await open(await print(states('<&"\u0001\ufffe>'))))).toContain('12,000 <&">');
  });

  test('of 200 pages is set, with its bookmarks', { timeout: 60_000 }, async () => {
    const paragraph =
      'They guessed what the ledger needs, and reworked it a month later when it did not close. '.repeat(8);
    const blocks = Array.from({ length: 1200 }, (_, at) =>
      at % 12 === 0
        ? ({ kind: 'case', text: `Case ${at / 12 + 1}`, from: null } as const)
        : ({ kind: 'prose', markdown: paragraph, from: null } as const),
    );
    const pdf = await open(
      await print({ title: 'Long', facts: [], sections: [{ name: 'cases', heading: 'Cases', blocks }] }),
    );
    expect(pdf.numPages).toBeGreaterThanOrEqual(200);
    expect((await pdf.getOutline())[0]?.items).toHaveLength(100);
  });
});
