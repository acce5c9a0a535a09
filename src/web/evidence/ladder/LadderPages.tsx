import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { copyBar } from '../../../contract/evidence/bars.ts';
import { bar as kind } from '../../../core/evidence/kinds/judging/bar.ts';
import { currentInstant, newId } from '../../base/device/newId.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { useRecord } from '../../ledger/finding/useRecord.ts';
import { editWriting, newWriting, type Writing } from '../../ledger/form/draft.ts';
import type { Saved } from '../../ledger/form/useSaving.ts';
import { Asked } from '../shown/Asked.tsx';
import { LadderEditor } from './LadderEditor.tsx';

/** A new ladder: from a file, typed, or from a copy of a bar that the address names. */
export function AddLadderPage() {
  const { from } = useSearch({ strict: false });
  const copy = useAsk(copyBar, { bar: from ?? '' }, { when: from !== undefined });
  return (
    <Page title={`New ${kind.one}`} above={<Link to="/evidence/readiness">Readiness</Link>}>
      {from === undefined ? (
        <NewLadder from="" text="" />
      ) : (
        <Asked ask={copy}>{({ text }) => <NewLadder key={from} from={from} text={text} />}</Asked>
      )}
    </Page>
  );
}

function NewLadder({ from, text }: { readonly from: string; readonly text: string }) {
  const onKept = useKept();
  return <LadderEditor waitsAs={newWriting(kind.name, from)} begin={() => begun(text)} onKept={onKept} />;
}

/** Its id is made here, so that sending it twice keeps it once. */
function begun(text: string): Writing {
  const start = text === '' ? {} : { text };
  return { id: newId<'record'>(currentInstant()), revision: 0, start, values: start };
}

/** A ladder, written anew; what it said stays in its history. */
export function EditLadderPage() {
  const { found, problem } = useRecord();
  const onKept = useKept();
  const above = found && (
    <Link to="/evidence/records/$recordId" params={{ recordId: found.record.id }}>
      {found.record.title}
    </Link>
  );
  return (
    <Page title={`Edit ${kind.one}`} above={above ?? '\u00A0'}>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {found !== undefined && (
        <LadderEditor
          key={found.record.id}
          waitsAs={editWriting(found.record.id)}
          begin={() => ({
            id: found.record.id,
            revision: found.record.revision,
            start: found.record.fields,
            values: found.record.fields,
          })}
          onKept={onKept}
        />
      )}
    </Page>
  );
}

function useKept(): (saved: Saved) => void {
  const { show } = useToast();
  const navigate = useNavigate();
  return (saved) => {
    show('Kept. Your ledger is judged by it now.');
    void navigate({ to: '/evidence/readiness', search: { bar: saved.id }, replace: true });
  };
}
