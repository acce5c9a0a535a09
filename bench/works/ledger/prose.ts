import { remarksOn } from '../../../src/core/evidence/prose/remarks.ts';
import type { Bench } from '../../base/bench.ts';
import { spreadFigures, timeEach } from '../../base/spread.ts';

const count = { warmUp: 30, times: 200 };

const words = 400;

/** Judging prose while it is typed, as the worker of the form does it. */
export const prose: Bench = {
  how: `every rule about prose over an answer of ${words} words that grows by a letter each time, ${count.times} times after ${count.warmUp} not counted; in this process, as the worker of the browser does it.`,
  async run() {
    const answer = answerOf(words);
    const cpuBefore = process.cpuUsage();
    const tookMs = await timeEach(count, async (turn) =>
      remarksOn({ text: answer + letters.slice(0, turn), story: undefined, filled: [], rules: 'all' }),
    );
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1_000 / (count.warmUp + count.times);
    return spreadFigures(`prose rules after a key, ${words} words`, tookMs, {
      p99: 16,
      aside: `CPU ${cpuMs.toFixed(1)} ms each`,
    });
  },
};

const sentences = [
  'The night shift of the depot dropped its own spreadsheet in May and plans from our forecast now.',
  'Sales had refused for a quarter to give up the discount field, since their bonus hung on it.',
  'Waiting at the gate fell from 9 hours in March to 40 minutes in June, as the gate log has it.',
  'I gave up the label printer for it, and two of my evenings a week.',
  'There was strong alignment with key stakeholders, and everybody was on board in the end.',
];

const answerOf = (length: number): string =>
  Array.from({ length: Math.ceil(length / 15) }, (_, nth) => sentences[nth % sentences.length])
    .join(' ')
    .split(' ')
    .slice(0, length)
    .join(' ');

const letters = ' and the foreman said that it would never have happened without the list'.repeat(4);
