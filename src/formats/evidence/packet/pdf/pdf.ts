import type { Instant } from '../../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { findFonts } from './fonts.ts';
import { settingOf } from './setting.ts';
import { template } from './template.ts';

/** A packet, and the moment that its PDF is to bear. */
export type ToPrint = { readonly document: PacketDocument; readonly at: Instant };

/** A packet as it is printed, and the letters of it that no font here holds: a square stands in place of each. */
export type PrintedPacket = { readonly bytes: Uint8Array; readonly unset: readonly string[] };

/** A packet as PDF/UA-1: tagged, with its letters in it and its figures as vectors. The same packet gives the same bytes. */
export async function formatPacketPdf(
  document: PacketDocument,
  { at }: { readonly at: Instant },
): Promise<PrintedPacket | Refusal<'no-typesetter'>> {
  const typst = await loadTypesetter();
  if (typst === undefined) return noTypesetter;
  const fonts = await findFonts(JSON.stringify(document));
  const { packet, drawings } = settingOf(document, fonts.names);
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  try {
    for (const [place, svg] of drawings.entries())
      compiler.mapShadow(`${workspace}/${place + 1}.svg`, Buffer.from(svg));
    return print(JSON.stringify(packet), (data) => {
      compiler.mapShadow(`${workspace}/packet.json`, Buffer.from(data));
      const compiled = compiler.compile({ mainFileContent: template });
      if (compiled.result === null)
        throw new Error(`the template does not compile: ${sayErrors(compiled.takeError())}`);
      return compiler.pdf(compiled.result, {
        pdfStandard: typst.PdfStandard.UA_1,
        creationTimestamp: Math.floor(at / 1000),
      });
    });
  } finally {
    compiler.evictCache(0);
  }
}

/** No file of the disk lies there: the typesetter sees what it is handed, and nothing else. */
const workspace = '/packet-that-is-no-folder';

/** Not every machine has one. */
async function loadTypesetter() {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    return undefined;
  }
}

const noTypesetter = refuse(
  'no-typesetter',
  'There is no typesetter for this kind of machine. Write the packet as DOCX or HTML, and print that.',
);

/** Sets it until every letter can be shown. */
function print(data: string, set: (data: string) => Uint8Array): PrintedPacket {
  const unset = new Set<string>();
  for (;;) {
    try {
      return { bytes: set(without(data, unset)), unset: [...unset] };
    } catch (error) {
      const found = lettersIn(error).filter((letter) => !unset.has(letter));
      if (found.length === 0) throw error;
      for (const letter of found) unset.add(letter);
    }
  }
}

const without = (data: string, letters: ReadonlySet<string>): string =>
  [...data].map((letter) => (letters.has(letter) ? '□' : letter)).join('');

/** The letters that the typesetter says it cannot show. It names them as Rust writes them, within Rust's own quotes. */
const lettersIn = (error: unknown): readonly string[] =>
  [
    ...String(error instanceof Error ? error.message : error).matchAll(
      /the text `\\"(.+?)\\"` could not be displayed/g,
    ),
  ].flatMap(([, text = '']) => [
    ...text.replaceAll(/\\+u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  ]);

const sayErrors = (error: { readonly shortDiagnostics: readonly unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics);
