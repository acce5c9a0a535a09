import { Link } from '@tanstack/react-router';
import type { ImportReport } from '../../../../contract/study/imports.ts';
import { Button } from '../../../base/Button.tsx';
import { formatCount, formatNumber } from '../../../base/format.ts';
import { BadRowList } from '../parts/BadRowList.tsx';
import { Heading } from '../parts/Heading.tsx';
import { Next } from './Next.tsx';
import { sayFrom, sayReport } from './report.ts';
import styles from './Report.module.css';

type Props = {
  readonly fileName: string;
  readonly report: ImportReport;
  readonly outcome: 'done' | 'nothing imported';
  readonly onBack: () => void;
  readonly onOther: () => void;
};

/** What came of an import: how much, where it is, and every row that was left out. */
export const Report = ({ fileName, report, outcome, onBack, onOther }: Props) => (
  <section className={styles['report']}>
    <div>
      <Heading>{sayReport(report, outcome)}</Heading>
      <p className={styles['from']}>{sayFrom(fileName, report.tookMs)}</p>
    </div>
    {outcome === 'done' && <Counts report={report} />}
    {report.decks.length > 0 && <Decks decks={report.decks} />}
    {report.badRows.length > 0 && <BadRows fileName={fileName} report={report} />}
    <p className={styles['actions']}>
      <Next
        outcome={outcome}
        deckId={report.decks.length === 1 ? report.decks[0]?.deckId : undefined}
        onBack={onBack}
      />
      <Button onClick={onOther}>Import another file</Button>
    </p>
  </section>
);

const Decks = ({ decks }: Pick<ImportReport, 'decks'>) => (
  <ul className={styles['decks']}>
    {decks.map(({ deckId, name, cards }) => (
      <li key={deckId}>
        <Link to="/decks/$deckId" params={{ deckId }}>
          {name}
        </Link>{' '}
        <span className={styles['cards']}>{formatCount(cards, 'card')}</span>
      </li>
    ))}
  </ul>
);

const BadRows = ({ fileName, report }: Pick<Props, 'fileName' | 'report'>) => (
  <div>
    <h3 className={styles['badTitle']}>Rows that could not be read</h3>
    {report.bad > report.badRows.length && (
      <p className={styles['from']}>
        The first {formatNumber(report.badRows.length)} of {formatNumber(report.bad)}.
      </p>
    )}
    <BadRowList fileName={fileName} rows={report.badRows} label="Rows that could not be read" />
  </div>
);

const Counts = ({ report }: { readonly report: ImportReport }) => (
  <dl className={styles['counts']}>
    {countNames.map(([key, name]) => (
      <div key={key} data-count={key}>
        <dt>{name}</dt>
        <dd>{formatNumber(report[key])}</dd>
      </div>
    ))}
  </dl>
);

const countNames = [
  ['added', 'Added'],
  ['updated', 'Updated'],
  ['skipped', 'Skipped, you have them'],
  ['bad', 'Left out'],
] as const;
