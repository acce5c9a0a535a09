import { useState } from 'react';
import { listReports } from '../../../contract/study/reports.ts';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { Failure } from '../../account/parts/Failure.tsx';
import { Part } from '../../account/parts/Part.tsx';
import { ReportItem } from './ReportItem.tsx';
import styles from '../../base/reporting/reports.module.css';

type State = (typeof states)[number]['value'];

/** What people have reported of decks, for whoever runs this Cairn to decide. */
export function Reports() {
  const [state, setState] = useState<State>('open');
  const pages = usePages(listReports, { state, offset: 0 }, (told) => {
    const offset = told.reduce((sum, { reports }) => sum + reports.length, 0);
    return told.at(-1)?.more === true ? { state, offset } : undefined;
  });
  const reports = pages.data?.pages.flatMap((page) => page.reports) ?? [];
  return (
    <Part
      title="Reports"
      about="Taking a deck down takes it from everybody but its maintainers, who read why. It can be put back."
    >
      <OneOf label="Show" choices={states} value={state} onChoose={setState} />
      <Failure error={pages.error} />
      {pages.data !== undefined && reports.length === 0 && <p role="status">{nothing[state]}</p>}
      {reports.length > 0 && (
        <ul className={styles['reports']} aria-label="Reports">
          {reports.map((report) => (
            <ReportItem key={report.id} report={report} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show more</MoreButton>
    </Part>
  );
}

const states = [
  { value: 'open', label: 'What waits' },
  { value: 'decided', label: 'What was decided' },
] as const;

const nothing: { readonly [state in State]: string } = {
  open: 'Nothing waits. When somebody reports a published deck or a card of it, you decide here.',
  decided: 'Nothing was decided yet.',
};
