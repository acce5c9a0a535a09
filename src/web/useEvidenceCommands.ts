import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { listRecords } from '../contract/ledger/records.ts';
import { findKind, writtenKinds } from '../core/kinds.ts';
import { useAsk } from './base/queries.ts';
import type { Command } from './commands.ts';
import { verifyPlace } from './evidencePlaces.ts';
import { evidenceFinds } from './evidenceWords.ts';

type Wishes = { readonly query: string; readonly mayWrite: boolean; readonly onCapture: () => void };

/** What the command bar offers of the ledger: to capture, its screens, and once something is typed each kind of record. */
export function useEvidenceCommands({ query, mayWrite, onCapture }: Wishes): readonly Command[] {
  const navigate = useNavigate();
  const isAsked = query.trim() !== '';
  return useMemo(() => {
    const capture: Command = {
      id: 'capture',
      group: 'Actions',
      label: 'Capture what happened',
      words: 'note draft impact log',
      run: onCapture,
    };
    return [
      ...(mayWrite ? [capture] : []),
      ...(mayWrite && isAsked ? writtenKinds : []).map(({ name, one, purpose }): Command => ({
        id: `new ${name}`,
        group: 'Actions',
        label: `New ${one}`,
        words: `add write create record ${purpose}`,
        run: () => void navigate({ to: '/evidence/new/$kind', params: { kind: name } }),
      })),
      ...evidenceFinds.map(({ to, name, words }): Command => ({
        id: to,
        group: 'Screens',
        label: name,
        words,
        run: () => void navigate({ to }),
      })),
      {
        id: verifyPlace,
        group: 'Screens',
        label: 'Verify',
        words: 'check proof bundle evidence',
        run: () => location.assign(verifyPlace),
      },
    ];
  }, [isAsked, mayWrite, navigate, onCapture]);
}

const most = 8;

/** The records of the ledger that hold what is typed. */
export function useRecordCommands(search: string): readonly Command[] {
  const navigate = useNavigate();
  const isAsking = search.length >= 2;
  const { data } = useAsk(listRecords, { search }, { when: isAsking, meanwhile: 'old answer' });
  if (!isAsking) return [];
  return (data?.records ?? []).slice(0, most).map(({ id, kind, title }): Command => ({
    id,
    group: 'Records',
    label: title,
    detail: findKind(kind)?.one ?? kind,
    run: () => void navigate({ to: '/evidence/records/$recordId', params: { recordId: id } }),
  }));
}
