import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../base/refusal.ts';
import { formatCanonical, type Json } from '../log/canonicalJson.ts';
import type { Bundle } from './bundle.ts';
import { sampleContents, seal } from './fixtures/sample.ts';
import { parseBundle } from './parseBundle.ts';
import { findingsAbout } from './report.ts';
import { checkBundle, verifyBundle } from './verifyBundle.ts';

const contents = sampleContents();
const bundle = seal(contents);

/** Whether anything is found to be broken; what comes after it is left unchecked. */
function isCaught(changed: Bundle): boolean {
  for (const { verdict } of checkBundle(changed)) if (verdict === 'broken') return true;
  return false;
}

/**
 * A byte carries no meaning where the JSON value is the same without it or with another one in its place: space between
 * the tokens, the case of the digits of an escape, the case of an exponent. Those a flip may change; no other.
 */
describe('every byte that is flipped is caught', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const maskAt = (at: number): number => [0x01, 0x02, 0x20, 0x80][at % 4] ?? 1;

  test('in a leaf', () => {
    const entry = contents.entries[1];
    if (entry === undefined) throw new Error('the sample has no second entry');
    const alone = { ...contents, entries: [entry], testimonials: [], earlier: [], files: [] };
    const bytes = bytesOf(entry.leaf);
    const missed = [...bytes.keys()].filter((at) => {
      const leaf = new TextDecoder().decode(bytes.with(at, (bytes[at] ?? 0) ^ maskAt(at)));
      const report = verifyBundle({ ...alone, entries: [{ ...entry, leaf }], seal: '' });
      return findingsAbout(report, { kind: 'entry', place: 0 })[0]?.verdict !== 'broken';
    });
    expect(missed).toEqual([]);
  });

  test('in a bundle', () => {
    const text = JSON.stringify(bundle);
    const bytes = bytesOf(text);
    const same = formatCanonical(bundle as unknown as Json);
    const missed = [...bytes.keys()].filter((at) => {
      const flipped = new TextDecoder().decode(bytes.with(at, (bytes[at] ?? 0) ^ maskAt(at)));
      const read = parseBundle(flipped);
      if (isRefusal(read) || formatCanonical(read as unknown as Json) === same) return false;
      return !isCaught(read);
    });
    expect(missed.map((at) => text.slice(at - 20, at + 20))).toEqual([]);
  });
});
