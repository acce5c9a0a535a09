import { useState } from 'react';
import { readLadder } from '../../../contract/evidence/bars.ts';
import { bar as kind } from '../../../core/evidence/kinds/judging/bar.ts';
import { longestProse } from '../../../core/ledger/fields/read.ts';
import { call, sentenceOf } from '../../base/call.ts';
import { useRested } from '../../base/device/useRested.ts';
import { useAsk } from '../../base/queries.ts';
import { type Saved, useSaving } from '../../ledger/form/useSaving.ts';
import type { InHand } from '../../ledger/form/useWriting.ts';

/** A ladder while it is written: what the server reads in it, and how a file comes in. */
export function useLadder({ writing, write }: Pick<InHand, 'writing' | 'write'>) {
  const text = String(writing.values['text'] ?? '');
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const said = useRested(text);
  const asked = {
    ...(name !== undefined && { name }),
    ...(writing.revision > 0 && { recordId: writing.id }),
  };
  const { data } = useAsk(readLadder, { ...asked, text: said }, { when: said.trim() !== '', meanwhile: 'old answer' });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const content = await file.text();
    const isLong = content.length > longestProse;
    setProblem(
      isLong ? `${file.name} is longer than ${longestProse.toLocaleString('en')} characters. Shorten it.` : undefined,
    );
    if (isLong) return;
    setName(file.name);
    write('text', content);
  };
  const type = (typed: string) => {
    // What is typed into an empty text is YAML, whatever file was there before.
    if (text === '') setName(undefined);
    write('text', typed);
  };
  return { text, told: text.trim() === '' ? undefined : data, asked: { ...asked, text }, problem, type, take };
}

/** Keeps a ladder as the server reads it. What is to be corrected is answered as its line. */
export function useKeeping({ writing, begin }: Pick<InHand, 'writing' | 'begin'>, onKept: (saved: Saved) => void) {
  const [problem, setProblem] = useState<string>();
  const { save, isSaving, refusal, complaints } = useSaving(kind);
  const keep = async (asked: ReturnType<typeof useLadder>['asked']): Promise<number | undefined> => {
    setProblem(undefined);
    const told = await call(readLadder, asked).catch((error: unknown) => setProblem(sentenceOf(error)));
    if (told === undefined) return undefined;
    const { read, complaint } = told;
    if (read === null) return complaint?.line ?? undefined;
    const saved = await save({ ...writing, values: { name: read.name, text: read.text } }, 'kept');
    if (saved === undefined) return undefined;
    begin({ id: saved.id, revision: saved.revision, start: saved.fields, values: saved.fields });
    onKept(saved);
    return undefined;
  };
  return { keep, isSaving, problem: problem ?? refusal ?? Object.values(complaints)[0] };
}
