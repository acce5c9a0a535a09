import type { Reading } from '../../../contract/study/imports.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Encoding } from '../../../core/study/reading.ts';
import { type Dialect, detectDialect } from '../../../formats/study/dialect.ts';
import { decode, detectEncoding, emptyFile } from '../../../formats/study/encoding.ts';

/** A file to be read as cards, as often as it takes. */
export type Source = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** How a file is read: its encoding and its dialect, as detected or as a person chose. */
export type Opened = { readonly encoding: Encoding; readonly byteOrderMark: boolean; readonly dialect: Dialect };

/** Enough of a file to tell how it is written. */
const sampleBytes = 256 * 1024;

/** Looks at the beginning of a file; what the person chose comes before what is detected. */
export async function openSource(source: Source, chosen: Chosen | undefined): Promise<Opened | Refusal> {
  const head = await readHead(source);
  const detected = detectEncoding(head);
  if (isRefusal(detected)) return detected;
  const encoding = chosen?.encoding ?? detected.encoding;
  const sample = new TextDecoder(encoding).decode(head, { stream: head.length >= sampleBytes });
  if (head.length < sampleBytes && /^\ufeff?\s*$/.test(sample)) return emptyFile();
  const dialect = detectDialect(sample, dialectOf(chosen ?? {}));
  return { encoding, byteOrderMark: detected.byteOrderMark, dialect };
}

/** What a person chose of how a file is read; the rest is detected. */
export type Chosen = Partial<Omit<Reading, 'mapping'>>;

/** The text of a whole file. */
export const readText = (source: Source, { encoding }: Opened): AsyncIterable<string> =>
  decode(source.read(), encoding);

const dialectOf = ({ separator, quoted, header }: Chosen) => ({
  ...(separator === undefined ? {} : { separator }),
  ...(quoted === undefined ? {} : { quote: quoted ? ('"' as const) : null }),
  ...(header === undefined ? {} : { header }),
});

async function readHead(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.read()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= sampleBytes) break;
  }
  const head = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    head.set(chunk, place);
    place += chunk.length;
  }
  return head.subarray(0, sampleBytes);
}
