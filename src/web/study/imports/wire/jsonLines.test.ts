import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLines } from './jsonLines.ts';

describe('lines of JSON from a stream', () => {
  test('come out whole however the bytes are cut', async () => {
    const lines = fc.array(fc.record({ kind: fc.string({ unit: 'grapheme' }), rows: fc.integer() }));
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (values, size) => {
        const bytes = new TextEncoder().encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
        expect(await collect(readJsonLines(streamOf(bytes, size)))).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });

  test('need no line break at the end, and may have empty lines between', async () => {
    const bytes = new TextEncoder().encode('{"a":1}\n\r\n\n{"b":2}');
    expect(await collect(readJsonLines(streamOf(bytes, 3)))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test('that are cut off in the middle are an error', async () => {
    const bytes = new TextEncoder().encode('{"a":1}\n{"b"');
    await expect(collect(readJsonLines(streamOf(bytes, 4)))).rejects.toThrow(SyntaxError);
  });

  test('stop the stream when the reader loses interest', async () => {
    let stopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (to) => to.enqueue(new TextEncoder().encode('{"a":1}\n')),
      cancel: () => {
        stopped = true;
      },
    });
    const lines = readJsonLines(endless);
    await lines.next();
    await lines.return(undefined);
    expect(stopped).toBe(true);
  });
});

function streamOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: (to) => {
      if (at >= bytes.length) return to.close();
      to.enqueue(bytes.slice(at, (at += size)));
      return undefined;
    },
  });
}

async function collect(values: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const collected: unknown[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}
