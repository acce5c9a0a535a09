import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { decideLogReport, type listLogReports } from '../../../contract/evidence/logReports.ts';
import { logPath } from '../../../contract/evidence/publicLogs.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { useTell } from '../../base/queries.ts';
import { reasonWords, sayDecision, sayTakenDown } from '../../base/reporting/reportWords.ts';
import styles from '../../base/reporting/reports.module.css';
import { useToast } from '../../base/Toast.tsx';
import { TakeLogDown } from './TakeLogDown.tsx';

type Report = ResponseOf<typeof listLogReports>['reports'][number];

/** One report on a decision log: what is wrong with it, and what can be done about it. */
export function LogReportItem({ report }: { readonly report: Report }) {
  const [isTakingDown, setTakingDown] = useState(false);
  const { show } = useToast();
  const decide = useTell(decideLogReport, {
    after: (_, { decision }) => show(decision.kind === 'dismiss' ? 'The report is dismissed.' : 'The log is back.'),
  });
  const { id: reportId, log } = report;
  const tell = (kind: 'dismiss' | 'put-back') => decide.mutate({ reportId, decision: { kind } });
  return (
    <li className={styles['report']}>
      <h3 className={styles['title']}>{log.title}</h3>
      <p className={styles['soft']}>
        {log.takenDown === null ? <a href={logPath(log.slug)}>Read the log</a> : sayTakenDown(log.takenDown)}
      </p>
      <p>
        {report.reporter} reported on {formatMoment(report.createdAt)}: {reasonWords[report.reason]}
      </p>
      {report.details !== '' && <blockquote className={styles['quote']}>{report.details}</blockquote>}
      {report.decision !== null && <p className={styles['soft']}>{sayDecision(report, 'log')}</p>}
      {decide.error !== null && <p role="alert">{sentenceOf(decide.error)}</p>}
      <p className={styles['actions']}>
        {report.decision === null && <Button onClick={() => tell('dismiss')}>Dismiss</Button>}
        {log.takenDown !== null && <Button onClick={() => tell('put-back')}>Put the log back</Button>}
        {report.decision === null && log.takenDown === null && (
          <Button look="danger" onClick={() => setTakingDown(true)}>
            Take the log down
          </Button>
        )}
      </p>
      {isTakingDown && <TakeLogDown reportId={reportId} title={log.title} onClose={() => setTakingDown(false)} />}
    </li>
  );
}
