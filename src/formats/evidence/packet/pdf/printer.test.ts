import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../../core/base/instant.ts';
import { isRefusal } from '../../../../core/base/refusal.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { told } from '../../../../core/evidence/packet/fixtures/ledger.ts';
import { formatPacketPdf } from './pdf.ts';
import { openPrinter } from './printer.ts';

const at = 0 as Instant;
const limits = { most: 2, limitMs: 30_000 };

const written = (markdown: string): PacketDocument => ({
  title: 'Mine',
  facts: [],
  sections: [{ name: 'summary', heading: 'Summary', blocks: [{ kind: 'prose', markdown, from: null }] }],
});

describe('a printer', () => {
  test('prints beside other work, and to the byte what would be printed in its place', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 5);
    const printed = await openPrinter(limits)({ document: told('company'), at });
    clearInterval(turning);
    const direct = await formatPacketPdf(told('company'), { at });
    if (isRefusal(printed) || isRefusal(direct)) throw new Error('nothing was printed');
    expect(Buffer.compare(printed.bytes, direct.bytes)).toBe(0);
    expect(turns).toBeGreaterThan(3);
  });

  test('prints in the order in which it is asked, and refuses what is too many', async () => {
    const print = openPrinter(limits);
    const order: string[] = [];
    const ask = async (name: string, markdown: string) => {
      const printed = await print({ document: written(markdown), at });
      order.push(isRefusal(printed) ? `${name} ${printed.code}` : `${name} ${printed.unset.join('')}`);
    };
    await Promise.all([ask('long', 'word '.repeat(20_000)), ask('short', '🎉'), ask('third', 'One more.')]);
    expect(order).toEqual(['third too-many', 'long ', 'short 🎉']);
    await ask('later', 'There is room again.');
    expect(order.at(-1)).toBe('later ');
  });

  test('gives up what takes too long, and is free again', async () => {
    const print = openPrinter({ most: 1, limitMs: 1 });
    const ask = () => print({ document: told('company'), at });
    const refused = { code: 'too-long' };
    expect(await ask()).toMatchObject(refused);
    await expect.poll(ask, { timeout: 10_000 }).toMatchObject(refused);
  });

  test('keeps nobody waiting behind one that does not end', async () => {
    const print = openPrinter({ most: 2, limitMs: 1 });
    const asked = [1, 2].map(() => print({ document: written('word '.repeat(20_000)), at }));
    expect(await Promise.all(asked)).toMatchObject([{ code: 'too-long' }, { code: 'too-many' }]);
    await expect
      .poll(() => print({ document: written('One more.'), at }), { timeout: 10_000 })
      .not.toHaveProperty('code', 'too-many');
  });
});
