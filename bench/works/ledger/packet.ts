import type { Instant } from '../../../src/core/base/instant.ts';
import type { Block, PacketDocument } from '../../../src/core/evidence/packet/base/document.ts';
import { told } from '../../../src/core/evidence/packet/fixtures/ledger.ts';
import { formatPacketDocx } from '../../../src/formats/evidence/packet/docx/docx.ts';
import { formatPacketHtml } from '../../../src/formats/evidence/packet/html.ts';
import { printPacket } from '../../../src/formats/evidence/packet/pdf/printer.ts';
import type { Bench } from '../../base/bench.ts';
import { spreadFigures, timeEach } from '../../base/spread.ts';

const count = { warmUp: 1, times: 30 };

/** A packet as the files that leave. */
export const packet: Bench = {
  how: 'A drafted packet of 12 pages with 6 figures, another word in it each time, as PDF/UA-1 by the typesetter in a thread that is begun for it, as DOCX and as HTML; 30 times each after one not counted, since whatever makes a format is loaded with the first.',
  run: async () => [
    ...spreadFigures('PDF of 12 pages, 6 figures', await timeEach(count, print), { p50: 800 }),
    ...spreadFigures('  the same as DOCX', await timeEach(count, (turn) => formatPacketDocx(twelvePages(turn))), {}),
    ...spreadFigures(
      '  the same as HTML',
      await timeEach(count, async (turn) => formatPacketHtml(twelvePages(turn))),
      {},
    ),
  ],
};

const print = (turn: number) => printPacket({ document: twelvePages(turn), at: 0 as Instant });

/** How many paragraphs fill twelve pages, beside what is drafted. */
const paragraphs = 63;

function twelvePages(turn: number): PacketDocument {
  const whole = told('company');
  const figures = whole.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
  const prose = Array.from({ length: paragraphs }, (_, at): Block => ({
    kind: 'prose',
    markdown: sayMore(turn, at),
    from: null,
  }));
  const more = { name: 'next' as const, heading: 'More', blocks: [...figures.slice(0, 2), ...prose] };
  return { ...whole, sections: [...whole.sections, more] };
}

const sayMore = (turn: number, at: number): string =>
  `In turn ${turn}, reason ${at}: they guessed what the ledger **needs**, and reworked it a month later when it did not close. `.repeat(
    5,
  );
