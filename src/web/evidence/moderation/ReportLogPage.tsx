import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { reportLog } from '../../../contract/evidence/logReports.ts';
import { logPath } from '../../../contract/evidence/publicLogs.ts';
import { Page } from '../../base/Page.tsx';
import { useTell } from '../../base/queries.ts';
import { ReportForm, thanks } from '../../base/reporting/ReportForm.tsx';

/** Tells whoever runs this Cairn what is wrong with a published decision log. */
export function ReportLogPage() {
  const { slug = '' } = useParams({ strict: false });
  const [isSent, setSent] = useState(false);
  const { error, isPending, mutate } = useTell(reportLog, { after: () => setSent(true) });
  return (
    <Page title="Report a decision log" above={<a href={logPath(slug)}>The decision log</a>}>
      {isSent ? (
        <p role="status">{thanks}</p>
      ) : (
        <ReportForm error={error} isPending={isPending} onSend={(said) => mutate({ slug, ...said })} />
      )}
    </Page>
  );
}
