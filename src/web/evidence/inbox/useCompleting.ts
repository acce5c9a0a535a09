import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeRecord } from '../../../contract/ledger/records.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { useToast } from '../../base/Toast.tsx';
import { useSaving } from '../../ledger/form/useSaving.ts';
import { useStandings } from '../../ledger/record/useStandings.ts';
import { nextQuestion } from './question.ts';

/** A draft as the server knows it. */
export type Draft = ResponseOf<typeof changeRecord>;

/** A draft in hand. */
export type CompletingProps = {
  readonly draft: Draft;
  readonly kind: Kind;
  /** It was written to, so it is no longer the oldest, and stays in hand all the same. */
  readonly onStay: () => void;
  readonly onDone: () => void;
};

/** What can be done with a draft in hand: its question answered or skipped, itself kept or removed. */
export function useCompleting({ draft, kind, onStay, onDone }: CompletingProps) {
  const [saved, setSaved] = useState(draft);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [value, write] = useState<unknown>();
  const { complaints, refusal, isSaving, save, forget } = useSaving(kind);
  const { show } = useToast();
  const { change } = useStandings();
  const question = nextQuestion(kind, saved.fields, skipped);
  const say = async (standing: 'draft' | 'kept') => {
    const answered = question === undefined ? {} : { [question.name]: value };
    const { id, revision, fields } = saved;
    const next = await save({ id, revision, start: fields, values: { ...fields, ...answered } }, standing);
    if (next === undefined) return;
    setSaved(next);
    write(undefined);
    if (standing === 'draft') return onStay();
    show(`Kept: ${next.title}`, { undo: () => change([{ recordId: next.id, standing: 'draft' }]) });
    onDone();
  };
  const go = () => {
    if (isSaving) return;
    if (question === undefined) void say('kept');
    else if (value !== undefined) void say('draft');
  };
  const skip = () => {
    if (question === undefined) return;
    setSkipped((before) => new Set([...before, question.name]));
    write(undefined);
    forget();
  };
  const remove = () => {
    change([{ recordId: saved.id, standing: 'removed' }]);
    onDone();
  };
  return { saved, question, value, complaints, refusal, isSaving, write, go, skip, remove };
}
