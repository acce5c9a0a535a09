import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRecords } from '../../../contract/ledger/records.ts';
import { parseDay } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { reopening } from '../../../core/evidence/kinds/judgement/reopening.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { buttonClass } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { formatCount, formatDate } from '../../base/format.ts';
import { basePath } from '../../base/here.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './decisions.module.css';

type DecisionItemProps = {
  readonly record: ResponseOf<typeof listRecords>['records'][number];
  /** What linked records are called. */
  readonly titles: ReadonlyMap<RecordId, string>;
  /** How often it was asked to be re-opened. */
  readonly reopenings: number;
};

/** One decision in a few lines: the answer, who saw it otherwise, and how often somebody wanted to decide it again. */
export function DecisionItem({ record, titles, reopenings }: DecisionItemProps) {
  const {
    status = 'proposed',
    outcome,
    dissent = [],
    decidedOn,
    reviewOn,
    reviewedOn,
  } = valuesOf(decision, record.fields);
  const dissenters = dissent.flatMap(({ who = [] }) => who.map((id) => titles.get(id) ?? 'somebody'));
  const facts = [
    ...sayDay('Decided on', decidedOn),
    ...sayDay('Look again on', reviewOn),
    ...sayDay('Looked at again on', reviewedOn),
    ...(dissenters.length === 0 ? [] : [`Against it: ${dissenters.join(', ')}`]),
  ];
  return (
    <li className={styles['item']}>
      <h2 className={styles['title']}>
        <RecordLink record={record} />
        <span className={styles['state']} data-state={status}>
          {decision.fields.status.options[status]}
        </span>
      </h2>
      {outcome !== undefined && <p>{outcome}</p>}
      <p className={styles['soft']}>{facts.join(' · ')}</p>
      <div className={styles['acts']}>
        <CopyButton
          look="quiet"
          text={`${location.origin}${basePath === '/' ? '' : basePath}/evidence/records/${record.id}`}
          otherwise="Open the decision and copy its address."
          className={styles['soft']}
        >
          Copy “already decided” link
        </CopyButton>
        <Link
          to="/evidence/new/$kind"
          params={{ kind: reopening.name }}
          search={{ link: `of:${record.id}` }}
          className={buttonClass('quiet')}
        >
          Somebody asks again
        </Link>
        {reopenings > 0 && <span className={styles['soft']}>{formatCount(reopenings, 'request')} to re-open</span>}
      </div>
    </li>
  );
}

const sayDay = (what: string, written: string | undefined): readonly string[] => {
  const date = written === undefined ? undefined : parseDay(written);
  return date === undefined ? [] : [`${what} ${formatDate(date)}`];
};
