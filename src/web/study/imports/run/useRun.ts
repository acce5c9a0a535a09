import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportEvent, ImportOrder, ImportReport } from '../../../../contract/study/imports.ts';
import { sentenceOf } from '../../../base/call.ts';
import { runImport } from '../wire/runImport.ts';

/** How far an import has come. */
export type Progress = Omit<Extract<ImportEvent, { kind: 'progress' }>, 'kind'>;

/** Where an import stands. */
export type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'done' | 'nothing imported'; readonly report: ImportReport };

/** Carries out one import at a time; leaving the screen stops it. */
export function useRun() {
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const stopper = useRef<AbortController>(undefined);
  const client = useQueryClient();
  useEffect(() => () => stopper.current?.abort(), []);
  const start = async (order: ImportOrder) => {
    const controller = new AbortController();
    stopper.current = controller;
    setRun({ kind: 'running', progress: { rows: 0, share: 0, rowsPerSecond: 0 } });
    try {
      for await (const event of runImport(order, controller.signal)) setRun(afterEvent(event));
    } catch (error) {
      setRun(controller.signal.aborted ? { kind: 'stopped' } : { kind: 'refused', message: sentenceOf(error) });
    }
    await client.invalidateQueries();
  };
  return { run, start, stop: () => stopper.current?.abort(), reset: () => setRun({ kind: 'idle' }) };
}

function afterEvent(event: ImportEvent): Run {
  if (event.kind === 'progress') return { kind: 'running', progress: event };
  if (event.kind === 'refusal') return { kind: 'refused', message: event.message };
  return { kind: event.kind, report: event.report };
}
