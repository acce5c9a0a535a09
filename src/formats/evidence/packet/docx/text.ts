import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { scriptOf } from '../text/script.ts';
import { printable } from '../../../../core/evidence/packet/base/printable.ts';
import type { Run } from '../text/prose.ts';

/** Runs as Word has them, running the way that the first letter of all of them does. */
export function setRuns(runs: readonly Run[], more: IRunOptions = {}): readonly ParagraphChild[] {
  const isRightToLeft = runsBack(runs.map(({ text }) => text).join(''));
  return runs.flatMap(({ text, style, href }): readonly ParagraphChild[] => {
    const set = text.split('\n').map(
      (part, at) =>
        new TextRun({
          ...more,
          text: printable(part),
          ...(at === 0 ? {} : { break: 1 }),
          ...(style === undefined ? {} : looks[style]),
          ...(href === undefined ? {} : { style: 'Hyperlink' }),
          rightToLeft: isRightToLeft,
        }),
    );
    return href === undefined ? set : [new ExternalHyperlink({ link: href, children: set })];
  });
}

/** Whether a text runs from right to left. */
export const runsBack = (text: string): boolean => scriptOf(text).dir === 'rtl';

const looks = {
  strong: { bold: true },
  emphasis: { italics: true },
  code: { font: 'Courier New' },
} as const satisfies Readonly<Record<NonNullable<Run['style']>, IRunOptions>>;
