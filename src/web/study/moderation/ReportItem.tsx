import { useState } from 'react';
import { deckPath } from '../../../contract/study/publicPages.ts';
import { decideReport } from '../../../contract/study/reports.ts';
import { Failure } from '../../account/parts/Failure.tsx';
import { Button } from '../../base/Button.tsx';
import { formatMoment } from '../../base/format.ts';
import { useTell } from '../../base/queries.ts';
import { reasonWords, sayDecision, sayTakenDown } from '../../base/reporting/reportWords.ts';
import styles from '../../base/reporting/reports.module.css';
import { useToast } from '../../base/Toast.tsx';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import { type Report, sayWhat } from './report.ts';
import { TakeDown } from './TakeDown.tsx';

/** One report: what is wrong with what, and what can be done about it. */
export function ReportItem({ report }: { readonly report: Report }) {
  const [isTakingDown, setTakingDown] = useState(false);
  const { show } = useToast();
  const decide = useTell(decideReport, {
    after: (_, { decision }) => show(decision.kind === 'dismiss' ? 'The report is dismissed.' : 'The deck is back.'),
  });
  const { deck, card } = report;
  const tell = (kind: 'dismiss' | 'put-back') => decide.mutate({ reportId: report.id, decision: { kind } });
  return (
    <li className={styles['report']}>
      <h3 className={styles['title']}>{sayWhat(report)}</h3>
      <p className={styles['soft']}>
        By {deck.author} ·{' '}
        {deck.takenDown === null ? <a href={deckPath(deck.slug)}>Read the deck</a> : sayTakenDown(deck.takenDown)}
      </p>
      <p>
        {report.reporter} reported on {formatMoment(report.createdAt)}: {reasonWords[report.reason]}
      </p>
      {report.details !== '' && <blockquote className={styles['quote']}>{report.details}</blockquote>}
      {card !== null && <NoteDiff before={null} after={card} />}
      {report.decision !== null && <p className={styles['soft']}>{sayDecision(report, 'deck')}</p>}
      <Failure error={decide.error} />
      <p className={styles['actions']}>
        {report.decision === null && <Button onClick={() => tell('dismiss')}>Dismiss</Button>}
        {deck.takenDown !== null && <Button onClick={() => tell('put-back')}>Put the deck back</Button>}
        {report.decision === null && deck.takenDown === null && (
          <Button look="danger" onClick={() => setTakingDown(true)}>
            Take the deck down
          </Button>
        )}
      </p>
      {isTakingDown && <TakeDown report={report} onClose={() => setTakingDown(false)} />}
    </li>
  );
}
