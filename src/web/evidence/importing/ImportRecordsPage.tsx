import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { ChooseRecords } from './ChooseRecords.tsx';
import styles from './ImportRecordsPage.module.css';
import { PreviewRecords } from './PreviewRecords.tsx';
import { useImporting } from './useImporting.ts';

/** Achievements and talks from a file become drafts, after they were seen. */
export function ImportRecordsPage() {
  const importing = useImporting();
  const { step, isBusy } = importing;
  return (
    <Page title="Bring evidence in" above={<Link to="/evidence/inbox">Inbox</Link>}>
      {step.kind === 'choose' && (
        <ChooseRecords
          problem={step.problem}
          isBusy={isBusy}
          onChoose={(name, bytes) => void importing.choose(name, bytes)}
        />
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
          <h2>{formatCount(step.recordIds.length, 'draft')} kept</h2>
          <p>They count for nothing until you complete them. The inbox asks one question at a time.</p>
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
