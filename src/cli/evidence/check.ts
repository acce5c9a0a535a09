import type { Context } from '../../actions/base/context.ts';
import { checkAtBar, type CheckedAtBar } from '../../actions/evidence/bars/checkAtBar.ts';
import { type Checked, checkLedger } from '../../actions/evidence/judging/checkLedger.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import { readShippedBars } from '../../server/evidence/shippedBars.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell } from '../base/command.ts';
import { reading } from '../base/opening.ts';
import { printable } from '../base/words/printable.ts';
import { sayFindings } from './findings.ts';
import { sayStanding } from './standing.ts';
import {
  type CheckedPacket,
  checkKeptPacket,
  checkMarkdown,
} from '../../actions/evidence/packet/written/checkMarkdown.ts';
import { readWritten } from './readWritten.ts';
import { sayWritten } from './writtenFindings.ts';

/** `cairn check`. */
export const check: Command = {
  summary:
    'Say what a committee would miss in your evidence or in a packet; exit code 1 while a gate is open or a bar is not met',
  usage: 'cairn check [FILE.md | packet] [--bar staff|lead|NAME] [--format text|json|sarif] [--data DIR]',
  options: { format: { type: 'string' }, bar: { type: 'string' } },
  async run(call) {
    const [word, ...more] = call.words;
    if (more.length > 0) return misuse(check, 'Name one file to check, or none to check the ledger.');
    const format = formatIn(call);
    if (!isFormat(format))
      return misuse(check, `There is no format "${printable(format)}". There are: text, json, sarif.`);
    if (word !== undefined && call.values['bar'] !== undefined)
      return misuse(check, 'A bar asks for what the ledger holds. Leave --bar out, or the file.');
    if (word === 'packet') return reading(call, async (context) => tellPacket(await checkKeptPacket(context), format));
    if (word !== undefined) return tellPacket(await checkFile(word), format);
    return reading(call, async (context) => {
      const checked = await checkAt(context, call.values['bar']);
      if (isRefusal(checked)) return misuse(check, printable(checked.message));
      if (format === 'text')
        tell([...sayFindings(checked), ...('bar' in checked ? sayStanding(checked) : [])].join('\n'));
      else tell(checked[format]().trimEnd());
      return isEnough(checked) ? exitCodes.done : exitCodes.found;
    });
  },
};

async function checkFile(path: string): Promise<CheckedPacket | Refusal> {
  const markdown = readWritten(path);
  return isRefusal(markdown) ? markdown : checkMarkdown(path, markdown);
}

function tellPacket(checked: CheckedPacket | Refusal, format: Format): ExitCode {
  if (isRefusal(checked)) return fail(exitCodes.refused, printable(checked.message));
  tell(format === 'text' ? sayWritten(checked).join('\n') : checked[format]().trimEnd());
  return checked.isGateOpen ? exitCodes.found : exitCodes.done;
}

/** The whole ledger, or what stands against the bar that is named. */
const checkAt = (context: Context, bar: unknown): Promise<Checked | CheckedAtBar | Refusal<'no-bar'>> =>
  bar === undefined ? checkLedger(context) : checkAtBar(context, { bar: String(bar), texts: readShippedBars() });

/** A ledger is enough by itself while no gate is open, and at a bar where nothing that it counts is missing. */
const isEnough = (checked: Checked | CheckedAtBar): boolean =>
  'bar' in checked ? checked.bar.isMet : !checked.isGateOpen;

const formats = ['text', 'json', 'sarif'] as const;

type Format = (typeof formats)[number];

const isFormat = (format: string): format is Format => formats.some((one) => one === format);

/** What every command calls `--json` is the same as `--format json`. */
const formatIn = ({ values }: Call): string => String(values['format'] ?? (values.json === true ? 'json' : 'text'));
