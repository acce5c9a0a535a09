import type { Context } from '../../actions/base/context.ts';
import { checkAtBar, type CheckedAtBar } from '../../actions/evidence/bars/checkAtBar.ts';
import { type Checked, checkLedger } from '../../actions/evidence/judging/checkLedger.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import { readShippedBars } from '../../server/evidence/shippedBars.ts';
import { type Call, type Command, exitCodes, misuse, tell } from '../base/command.ts';
import { reading } from '../base/opening.ts';
import { printable } from '../base/words/printable.ts';
import { sayFindings } from './findings.ts';
import { sayStanding } from './standing.ts';

/** `cairn check`. */
export const check: Command = {
  summary: 'Say what a committee would miss in your evidence; exit code 1 while a gate is open',
  usage: 'cairn check [--bar staff|lead|NAME] [--format text|json|sarif] [--data DIR]',
  options: { format: { type: 'string' }, bar: { type: 'string' } },
  async run(call) {
    if (call.words.length > 0) return misuse(check, '"cairn check" takes no words, only options.');
    const format = formatIn(call);
    if (!isFormat(format))
      return misuse(check, `There is no format "${printable(format)}". There are: text, json, sarif.`);
    return reading(call, async (context) => {
      const checked = await checkAt(context, call.values['bar']);
      if (isRefusal(checked)) return misuse(check, printable(checked.message));
      if (format === 'text')
        tell([...sayFindings(checked), ...('bar' in checked ? sayStanding(checked) : [])].join('\n'));
      else tell(checked[format]().trimEnd());
      return checked.isGateOpen ? exitCodes.found : exitCodes.done;
    });
  },
};

/** The whole ledger, or what stands against the bar that is named. */
const checkAt = (context: Context, bar: unknown): Promise<Checked | CheckedAtBar | Refusal<'no-bar'>> =>
  bar === undefined ? checkLedger(context) : checkAtBar(context, { bar: String(bar), texts: readShippedBars() });

const formats = ['text', 'json', 'sarif'] as const;

const isFormat = (format: string): format is (typeof formats)[number] => formats.some((one) => one === format);

/** What every command calls `--json` is the same as `--format json`. */
const formatIn = ({ values }: Call): string => String(values['format'] ?? (values.json === true ? 'json' : 'text'));
