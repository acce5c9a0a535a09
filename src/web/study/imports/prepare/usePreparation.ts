import { useEffect, useRef, useState } from 'react';
import {
  type ImportOrder,
  type ImportPreview,
  previewImport,
  type Reading,
} from '../../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import { call, sentenceOf } from '../../../base/call.ts';
import { fitPlan, type Plan, suggestPlan } from './plan.ts';

/** Everything a person settles before an import, and how the file reads with it. */
export type Preparation = {
  readonly preview: ImportPreview;
  readonly reading: Reading;
  /** Why the file does not read as asked for. */
  readonly problem: string | undefined;
  readonly isReading: boolean;
  readonly plan: Plan;
  readonly read: (reading: Reading) => void;
  readonly decide: (change: Partial<Plan>) => void;
  readonly order: ImportOrder;
};

/** Begins with what was detected; the preview follows each change. */
export function usePreparation(
  first: ImportPreview,
  decks: readonly DeckSummary[],
  wanted: string | undefined,
): Preparation {
  const { preview, reading, problem, isReading, read } = usePreview(first);
  const [decided, setDecided] = useState<Plan>(() => suggestPlan(first, decks, wanted));
  const plan = fitPlan(decided, reading);
  return {
    preview,
    reading,
    problem,
    isReading,
    plan,
    read,
    decide: (change) => setDecided((before) => ({ ...before, ...change })),
    order: { importId: preview.importId, reading, ...plan, deck: trimmed(plan.deck) },
  };
}

type Read = {
  readonly preview: ImportPreview;
  readonly reading: Reading;
  readonly problem: string | undefined;
  readonly isReading: boolean;
};

function usePreview(first: ImportPreview): Read & { readonly read: (reading: Reading) => void } {
  const [state, setState] = useState<Read>({
    preview: first,
    reading: first.reading,
    problem: undefined,
    isReading: false,
  });
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  const read = (reading: Reading) => {
    asked.current += 1;
    const mine = asked.current;
    const isLatest = () => mine === asked.current;
    setState((before) => ({ ...before, reading, isReading: true }));
    call(previewImport, { importId: first.importId, reading }).then(
      (preview) => isLatest() && setState({ preview, reading: preview.reading, problem: undefined, isReading: false }),
      (error: unknown) =>
        isLatest() && setState((before) => ({ ...before, problem: sentenceOf(error), isReading: false })),
    );
  };
  return { ...state, read };
}

const trimmed = (deck: Plan['deck']): Plan['deck'] =>
  deck.kind === 'new' ? { ...deck, name: deck.name.trim() } : deck;
