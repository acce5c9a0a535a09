import { discardImport, type ImportPreview } from '../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { call } from '../../base/call.ts';
import { Notice } from '../../base/notice/Notice.tsx';
import { Prepare } from './prepare/Prepare.tsx';
import { usePreparation } from './prepare/usePreparation.ts';
import { Report } from './run/Report.tsx';
import { Running } from './run/Running.tsx';
import { StayHere } from './run/StayHere.tsx';
import { type Run, useRun } from './run/useRun.ts';

type Props = {
  readonly upload: ImportPreview;
  readonly decks: readonly DeckSummary[];
  readonly wantedDeck: string | undefined;
  readonly onOther: () => void;
};

/** One uploaded file from preview to report. */
export function OneImport({ upload, decks, wantedDeck, onOther }: Props) {
  const preparation = usePreparation(upload, decks, wantedDeck);
  const { run, start, stop, reset } = useRun();
  const other = () => {
    if (run.kind !== 'done') void call(discardImport, { importId: upload.importId }).catch(() => undefined);
    onOther();
  };
  if (run.kind === 'running') {
    return (
      <>
        <Running fileName={upload.fileName} progress={run.progress} onStop={stop} />
        <StayHere />
      </>
    );
  }
  if (run.kind === 'done' || run.kind === 'nothing imported') {
    return <Report fileName={upload.fileName} report={run.report} outcome={run.kind} onBack={reset} onOther={other} />;
  }
  return (
    <Prepare
      preparation={preparation}
      decks={decks}
      outcome={<Outcome run={run} />}
      onImport={() => void start(preparation.order)}
      onOther={other}
    />
  );
}

function Outcome({ run }: { readonly run: Run }) {
  if (run.kind === 'stopped') return <Notice tone="calm">Stopped. Nothing was imported.</Notice>;
  return run.kind === 'refused' ? <Notice tone="problem">{run.message}</Notice> : null;
}
