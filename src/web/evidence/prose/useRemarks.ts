import { useEffect, useState } from 'react';
import { listProseRules } from '../../../contract/evidence/prose.ts';
import type { Aside } from '../../../core/evidence/prose/base/rule.ts';
import type { Remark } from '../../../core/evidence/prose/remarks.ts';
import { reliableRules } from '../../../core/evidence/prose/reliable.ts';
import { useAsk } from '../../base/queries.ts';
import type { RemarkChoice } from './choice.ts';
import { readAside } from './reader.ts';

/** Long enough that nobody is interrupted in a word. */
const pauseMs = 300;

type Writing = {
  readonly text: string;
  readonly story: string | undefined;
  readonly filled: readonly Aside[];
  readonly choice: RemarkChoice;
  /** Whether somebody has been at the field: nothing is read before. */
  readonly isBegun: boolean;
};

/** What is to be said about a text, a moment after it was written, and the text that it was said about. */
export type Judged = { readonly text: string; readonly remarks: readonly Remark[] };

const nothing: Judged = { text: '', remarks: [] };

/** What is to be said about a text while it is written, but for the rules that somebody disagrees with. */
export function useRemarks({ text, story, filled, choice, isBegun }: Writing): Judged {
  const [judged, setJudged] = useState(nothing);
  const said = filled.join(' ');
  const isWanted = isBegun && (choice === 'all' || (choice === 'reliable' && reliableRules.length > 0));
  const disputed = useDisputed(isWanted);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isStale = false;
    const judge = async () => {
      const asides = said.split(' ').filter((aside): aside is Aside => aside !== '');
      const remarks = await readAside({ text, story, filled: asides, rules: choice === 'all' ? 'all' : 'reliable' });
      if (!isStale) setJudged({ text, remarks });
    };
    const timer = setTimeout(() => void judge(), pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isWanted, text, story, said, choice]);
  if (!isWanted) return nothing;
  return { ...judged, remarks: judged.remarks.filter(({ rule }) => !disputed.has(rule)) };
}

function useDisputed(isWanted: boolean): ReadonlySet<string> {
  const rules = useAsk(listProseRules, {}, { when: isWanted }).data?.rules ?? [];
  return new Set(rules.filter(({ isDisputed }) => isDisputed).map(({ id }) => id));
}
