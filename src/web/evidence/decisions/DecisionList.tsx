import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listReopenings } from '../../../contract/evidence/decisionLog.ts';
import type { listRecords } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { formatCount } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { DecisionItem } from './DecisionItem.tsx';
import styles from './decisions.module.css';

type Answers = readonly ResponseOf<typeof listRecords>[];

/** The decisions that hold, the latest first; those that others took the place of are folded away. */
export function DecisionList({ answers }: { readonly answers: Answers }) {
  const records = answers.flatMap((answer) => answer.records);
  const titles = new Map(answers.flatMap(({ linked }) => linked).map(({ id, title }) => [id, title]));
  const replaced = new Set<RecordId>(records.flatMap(({ fields }) => valuesOf(decision, fields).supersedes ?? []));
  const isOver = ({ id, fields }: (typeof records)[number]): boolean => {
    const { status } = valuesOf(decision, fields);
    return replaced.has(id) || status === 'superseded' || status === 'deprecated';
  };
  const over = records.filter(isOver);
  const requests = new Map(useAsk(listReopenings, {}).data?.decisions.map((one) => [one.id, one.requests]));
  const show = (record: (typeof records)[number]) => (
    <DecisionItem key={record.id} record={record} titles={titles} reopenings={requests.get(record.id) ?? 0} />
  );
  return (
    <>
      <ol className={styles['log']}>{records.filter((record) => !isOver(record)).map(show)}</ol>
      {over.length > 0 && (
        <details className={styles['over']}>
          <summary>{formatCount(over.length, 'decision')} no longer in force</summary>
          <ol className={styles['log']}>{over.map(show)}</ol>
        </details>
      )}
    </>
  );
}
