import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { listDecks } from '../../../contract/study/decks.ts';
import type { ImportPreview } from '../../../contract/study/imports.ts';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { ForRole } from '../publishing/ForRole.tsx';
import { ChooseFile } from './choose/ChooseFile.tsx';
import { Uploading } from './choose/Uploading.tsx';
import { OneImport } from './OneImport.tsx';
import { type Upload, uploadFile } from './wire/uploadFile.ts';

/** Brings cards in from a file, in three steps: choose, look, import. */
export const ImportPage = () => (
  <ForRole needed="member" title="Import">
    <Importing />
  </ForRole>
);

function Importing() {
  const { deck } = useSearch({ from: '/import' });
  const { data, error } = useAsk(listDecks, {});
  const { stage, pick, stop, restart } = useStage();
  if (stage.kind === 'uploading') {
    return (
      <Page title="Import">
        <Uploading fileName={stage.fileName} share={stage.share} onStop={stop} />
      </Page>
    );
  }
  if (stage.kind === 'uploaded' && data !== undefined) {
    return (
      <Page title="Import" width="wide">
        <OneImport
          key={stage.preview.importId}
          upload={stage.preview}
          decks={data.decks}
          wantedDeck={deck}
          onOther={restart}
        />
      </Page>
    );
  }
  const problem = stage.kind === 'choosing' ? stage.problem : error && sentenceOf(error);
  return (
    <Page title="Import">
      <ChooseFile
        entry={stage.kind === 'choosing' ? stage.entry : 'first'}
        problem={problem ?? undefined}
        onPick={(picked) => void pick(picked)}
      />
    </Page>
  );
}

type Stage =
  | { readonly kind: 'choosing'; readonly entry: 'first' | 'back'; readonly problem?: string }
  | { readonly kind: 'uploading'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'uploaded'; readonly preview: ImportPreview };

const back = { kind: 'choosing', entry: 'back' } as const;

function useStage() {
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', entry: 'first' });
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);
  const pick = async (picked: Upload | string) => {
    if (typeof picked === 'string') return setStage({ kind: 'choosing', entry: 'back', problem: picked });
    const { signal } = (stopper.current = new AbortController());
    const onShare = (share: number) => setStage({ kind: 'uploading', fileName: picked.name, share });
    onShare(0);
    try {
      setStage({ kind: 'uploaded', preview: await uploadFile(picked, { onShare, signal }) });
    } catch (error) {
      setStage(signal.aborted ? back : { ...back, problem: sentenceOf(error) });
    }
    return undefined;
  };
  return { stage, pick, stop: () => stopper.current?.abort(), restart: () => setStage(back) };
}
