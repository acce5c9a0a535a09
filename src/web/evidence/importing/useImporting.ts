import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { importRecords, previewRecords } from '../../../contract/evidence/imports.ts';
import { sentenceOf } from '../../base/call.ts';
import { useTell } from '../../base/queries.ts';
import { type Given, readGiven } from './given.ts';
import { useUndoing } from './useUndoing.ts';

/** What the server found in a file. */
export type Preview = ResponseOf<typeof previewRecords>;

/** The candidates that are to be kept, by their place in the preview, each with the kind it becomes. */
export type Taken = ReadonlyMap<number, string>;

/** Where an import stands: a file is to be chosen; it was read; its drafts are kept. */
export type Step =
  | { readonly kind: 'choose'; readonly problem?: string }
  | {
      readonly kind: 'read';
      readonly given: Given;
      readonly preview: Preview;
      readonly taken: Taken;
      readonly problem?: string;
    }
  | ({ readonly kind: 'kept'; readonly format: Preview['format'] } & ResponseOf<typeof importRecords>);

/** One import, from the file to the drafts and back. */
export function useImporting() {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const reading = useTell(previewRecords);
  const keeping = useTell(importRecords);
  const undoing = useUndoing(() => setStep({ kind: 'choose' }));
  const read = async (given: Given) => {
    try {
      const preview = await reading.mutateAsync(given);
      setStep({ kind: 'read', given, preview, taken: takeAtFirst(preview) });
    } catch (error) {
      setStep({ kind: 'choose', problem: sentenceOf(error) });
    }
  };
  const choose = async (name: string, bytes: Blob) => {
    const given = await readGiven(name, bytes);
    if (typeof given === 'string') return setStep({ kind: 'choose', problem: given });
    return read(given);
  };
  const keep = async () => {
    if (step.kind !== 'read') return;
    const take = [...step.taken].map(([at, kind]) => ({ at, kind }));
    try {
      const kept = await keeping.mutateAsync({ ...step.given, take });
      setStep({ kind: 'kept', format: step.preview.format, ...kept });
    } catch (error) {
      setStep({ ...step, problem: sentenceOf(error) });
    }
  };
  return {
    step,
    isBusy: reading.isPending || keeping.isPending || undoing.isPending,
    choose,
    read,
    keep,
    take: (taken: Taken) => step.kind === 'read' && setStep({ ...step, taken }),
    undo: () => step.kind === 'kept' && undoing.undo(step.at),
    restart: () => setStep({ kind: 'choose' }),
  };
}

/** Everything but what is there already. */
const takeAtFirst = ({ candidates }: Preview): Taken =>
  new Map(candidates.flatMap(({ kind, sameAs }, at) => (sameAs === null ? [[at, kind] as const] : [])));
