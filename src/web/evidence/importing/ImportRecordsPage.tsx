import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { ChooseRecords } from './ChooseRecords.tsx';
import styles from './ImportRecordsPage.module.css';
import { LastImports } from './LastImports.tsx';
import { PreviewRecords } from './PreviewRecords.tsx';
import { type Step, useImporting } from './useImporting.ts';

/** Achievements and talks from a file become drafts, after they were seen. */
export function ImportRecordsPage() {
  const importing = useImporting();
  const { step, isBusy } = importing;
  return (
    <Page title="Bring evidence in" above={<Link to="/evidence/inbox">Inbox</Link>}>
      {step.kind === 'choose' && (
        <>
          <ChooseRecords
            problem={step.problem}
            isBusy={isBusy}
            onChoose={(name, bytes) => void importing.choose(name, bytes)}
          />
          <LastImports />
        </>
      )}
      {step.kind === 'read' && (
        <PreviewRecords
          step={step}
          isBusy={isBusy}
          onRead={(given) => void importing.read(given)}
          onTake={importing.take}
          onKeep={() => void importing.keep()}
          onOther={importing.restart}
        />
      )}
      {step.kind === 'kept' && (
        <section className={styles['kept']} role="status">
          <h2>{sayKept(step)}</h2>
          <p>{sayNext(step)}</p>
          <p className={styles['actions']}>
            <Link to="/evidence/inbox" className={buttonClass('primary')}>
              Open the inbox
            </Link>
            <Button disabled={isBusy} onClick={importing.undo}>
              Undo this import
            </Button>
            <Button look="quiet" onClick={importing.restart}>
              Bring in another file
            </Button>
          </p>
        </section>
      )}
    </Page>
  );
}

type Kept = Extract<Step, { readonly kind: 'kept' }>;

const sayKept = ({ format, recordIds }: Kept): string =>
  format === 'ledger'
    ? `${formatCount(recordIds.length, 'record')} taken in`
    : `${formatCount(recordIds.length, 'draft')} kept`;

function sayNext({ format, leftOut }: Kept): string {
  const next =
    format === 'ledger'
      ? 'What was kept is kept where it is still whole. The inbox has the drafts.'
      : 'They count for nothing until you complete them. The inbox asks one question at a time.';
  return leftOut === 0
    ? next
    : `${next} ${formatCount(leftOut, 'link or file', 'links or files')} led to what is not here, and stayed out.`;
}
