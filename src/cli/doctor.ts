import { checkFile } from '../actions/base/checkFile.ts';
import { type Contexts, examineAll, mendAll, openEverybody } from '../actions/everybody.ts';
import type { Examination, Trouble } from '../actions/study/doctor.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { sayCount, sayNumber } from './base/words/amounts.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell, tellApart } from './base/command.ts';
import { sayNothingYet } from './base/opening.ts';
import { findPlace } from './base/place.ts';

/** `cairn doctor`. */
export const doctor: Command = {
  summary: 'Check that the data is whole and agrees with itself; --rebuild mends what can be mended',
  usage: 'cairn doctor [--rebuild] [--data DIR] [--json]',
  options: { rebuild: { type: 'boolean', default: false } },
  async run(call) {
    if (call.words.length > 0) return misuse(doctor, '"cairn doctor" takes no words, only options.');
    const place = findPlace(call.values.data);
    const nothing = sayNothingYet(place);
    if (nothing !== undefined) return fail(exitCodes.refused, nothing);
    if (process.stderr.isTTY) tellApart('Checking …');
    const damage = checkFile(place);
    if (damage.length > 0) return report(call, { damage });
    const isRebuild = call.values['rebuild'] === true;
    const everybody = await openEverybody(place, isRebuild ? 'write' : 'read');
    if (isRefusal(everybody)) return fail(exitCodes.refused, everybody.message);
    try {
      return report(call, await (isRebuild ? rebuild : look)(everybody.contexts));
    } finally {
      await everybody.close();
    }
  },
};

const look = async (contexts: Contexts): Promise<Report> => ({
  damage: [],
  examined: await examineAll(contexts),
});

async function rebuild(contexts: Contexts): Promise<Report> {
  const before = await examineAll(contexts);
  const isMendable = before.troubles.some((trouble) => trouble.mend === 'rebuild');
  const refolded = isMendable ? await mendAll(contexts) : 0;
  const after = isMendable ? await examineAll(contexts) : before;
  const mended = before.troubles.filter(({ message }) =>
    after.troubles.every((trouble) => trouble.message !== message),
  );
  return { damage: [], examined: after, mended, refolded };
}

type Report = {
  readonly damage: readonly string[];
  readonly examined?: Examination;
  readonly mended?: readonly Trouble[];
  readonly refolded?: number;
};

function report({ values }: Call, found: Report): ExitCode {
  const { damage, examined, mended = [] } = found;
  const troubles = examined?.troubles ?? [];
  if (values.json === true) tell(JSON.stringify({ damage, mended, totals: null, troubles: [], ...examined }));
  else [...sayDamage(damage), ...(examined === undefined ? [] : sayExamined(found, examined))].forEach(tell);
  return damage.length + troubles.length === 0 ? exitCodes.done : exitCodes.found;
}

function sayDamage(damage: readonly string[]): readonly string[] {
  if (damage.length === 0) return [];
  return [
    ...damage.map((line) => `- ${line}`),
    'The data file is damaged. Restore a backup with "cairn restore FILE".',
  ];
}

function sayExamined({ mended = [], refolded = 0 }: Report, { totals, troubles }: Examination): readonly string[] {
  const { deck, note, card, review, undo } = totals;
  const looked = `Looked at ${sayCount(deck, 'deck')}, ${sayCount(note, 'note')}, ${sayCount(card, 'card')}, ${sayCount(review, 'answer')} and ${sayCount(undo, 'undo')}, deleted ones included.`;
  const lines = [
    looked,
    ...mended.map((trouble) => `- Mended: ${sayTrouble(trouble)}`),
    ...troubles.map((trouble) => `- ${sayTrouble(trouble)}`),
  ];
  if (refolded > 0) lines.push(`${sayCount(refolded, 'card')} folded again from the answers given.`);
  return [...lines, ...advise(troubles)];
}

const sayTrouble = ({ message, rows, examples }: Trouble): string =>
  `${message}: ${sayNumber(rows)} (${examples.join(', ')}${rows > examples.length ? ', …' : ''})`;

function advise(troubles: readonly Trouble[]): readonly string[] {
  if (troubles.length === 0) return ['All is well.'];
  const some = (mend: Trouble['mend']): boolean => troubles.some((trouble) => trouble.mend === mend);
  return [
    ...(some('rebuild')
      ? ['Run "cairn doctor --rebuild" to make copies and memories again from the answers you gave.']
      : []),
    ...(some('restore') ? ['What cannot be made again is in your last backup: "cairn restore FILE".'] : []),
  ];
}
