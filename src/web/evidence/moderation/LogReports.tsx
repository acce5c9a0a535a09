import { useState } from 'react';
import { listLogReports } from '../../../contract/evidence/logReports.ts';
import { sentenceOf } from '../../base/call.ts';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import styles from '../../base/reporting/reports.module.css';
import { LogReportItem } from './LogReportItem.tsx';

/** What people have reported of decision logs, for whoever runs this Cairn to decide. */
export function LogReports() {
  const [state, setState] = useState<State>('open');
  const pages = usePages(listLogReports, { state, offset: 0 }, (told) => {
    const offset = told.reduce((sum, { reports }) => sum + reports.length, 0);
    return told.at(-1)?.more === true ? { state, offset } : undefined;
  });
  const reports = pages.data?.pages.flatMap((page) => page.reports) ?? [];
  return (
    <>
      <OneOf label="Show" choices={states} value={state} onChoose={setState} />
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      {pages.data !== undefined && reports.length === 0 && <p role="status">{nothing[state]}</p>}
      {reports.length > 0 && (
        <ul className={styles['reports']} aria-label="Reports on decision logs">
          {reports.map((report) => (
            <LogReportItem key={report.id} report={report} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show more</MoreButton>
    </>
  );
}

type State = (typeof states)[number]['value'];

const states = [
  { value: 'open', label: 'What waits' },
  { value: 'decided', label: 'What was decided' },
] as const;

const nothing: { readonly [state in State]: string } = {
  open: 'Nothing waits. When somebody reports a published decision log, you decide here.',
  decided: 'Nothing was decided yet.',
};
