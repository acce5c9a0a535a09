import { Button } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { Notice } from '../../base/notice/Notice.tsx';
import { CandidateTable, lineWords } from './CandidateTable.tsx';
import type { Given } from './given.ts';
import styles from './ImportRecordsPage.module.css';
import { SpanChoice } from './SpanChoice.tsx';
import type { Preview, Step, Taken } from './useImporting.ts';

type PreviewRecordsProps = {
  readonly step: Extract<Step, { readonly kind: 'read' }>;
  readonly isBusy: boolean;
  readonly onRead: (given: Given) => void;
  readonly onTake: (taken: Taken) => void;
  readonly onKeep: () => void;
  readonly onOther: () => void;
};

/** The second step: what becomes what, what is there already, and what cannot be read. */
export function PreviewRecords({ step, isBusy, onRead, onTake, onKeep, onOther }: PreviewRecordsProps) {
  const { given, preview, taken, problem } = step;
  return (
    <form
      className={styles['preview']}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <header>
        <h2 className={styles['name']}>{given.name}</h2>
        <p className={styles['quiet']}>
          {sayFound(preview)}{' '}
          <Button look="quiet" onClick={onOther}>
            Choose another file
          </Button>
        </p>
      </header>
      {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
      {preview.format === 'calendar' && <SpanChoice given={given} isBusy={isBusy} onRead={onRead} />}
      {preview.candidates.length > 0 && (
        <CandidateTable format={preview.format} candidates={preview.candidates} taken={taken} onTake={onTake} />
      )}
      {preview.bad.length > 0 && <BadLines what={lineWords[preview.format]} bad={preview.bad} />}
      {preview.candidates.length > 0 && (
        <p className={styles['actions']}>
          <Button type="submit" look="primary" disabled={isBusy || taken.size === 0}>
            {preview.format === 'ledger'
              ? `Take ${formatCount(taken.size, 'record')} in`
              : `Keep ${formatCount(taken.size, 'draft')}`}
          </Button>
        </p>
      )}
    </form>
  );
}

function sayFound({ candidates, format, passedOver }: Preview): string {
  const found =
    candidates.length === 0
      ? 'Nothing to keep was found.'
      : `${formatCount(candidates.length, 'entry', 'entries')} found.`;
  if (format !== 'calendar' || passedOver === 0) return found;
  return `${found} ${formatCount(passedOver, 'other event')} left out.`;
}

const BadLines = ({ what, bad }: Pick<Preview, 'bad'> & { readonly what: string }) => (
  <section aria-labelledby="bad-lines">
    <h3 id="bad-lines">{formatCount(bad.length, what)} left out</h3>
    <ul className={styles['bad']}>
      {bad.map(({ line, message }) => (
        <li key={`${line} ${message}`}>{message}</li>
      ))}
    </ul>
  </section>
);
