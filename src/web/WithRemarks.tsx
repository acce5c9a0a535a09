import { type ReactNode, useMemo, useState } from 'react';
import { proseFieldOf } from '../core/evidence/prose/fieldProse.ts';
import { findChoice, keepChoice, type RemarkChoice } from './evidence/prose/choice.ts';
import { Remarked } from './evidence/prose/Remarked.tsx';
import { RemarksHere, type ShowRemarks } from './ledger/inputs/ProseSlot.tsx';

/** Forms of the ledger within it remark on what somebody writes in words of their own. */
export function WithRemarks({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(findChoice);
  const show = useMemo<ShowRemarks>(() => {
    const choose = (chosen: RemarkChoice) => {
      keepChoice(chosen);
      setChoice(chosen);
    };
    return ({ field, ...written }) => {
      const place = proseFieldOf(field);
      return place === undefined ? (
        written.area
      ) : (
        <Remarked {...written} place={place} choice={choice} onChoose={choose} />
      );
    };
  }, [choice]);
  return <RemarksHere value={show}>{children}</RemarksHere>;
}
