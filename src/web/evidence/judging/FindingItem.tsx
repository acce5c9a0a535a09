import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findKind } from '../../../core/kinds.ts';
import { Button } from '../../base/Button.tsx';
import { inReadersFormat } from '../../base/format.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { DisagreeDialog } from './DisagreeDialog.tsx';
import styles from './judging.module.css';
import type { Finding, ShownRule } from './words.ts';

type FindingItemProps = {
  readonly rule: Pick<ShownRule, 'id' | 'name'>;
  readonly finding: Finding;
  /** What stands first: the record; the rule, on the page of the record; or the record alone, where the rest was said once. */
  readonly first: 'record' | 'rule' | 'record alone';
};

/** One finding: where, what is missing, the next step, and a way to disagree. */
export const FindingItem = ({ rule, finding, first }: FindingItemProps) => (
  <li className={styles['finding']}>
    <div>
      <p className={styles['place']}>
        {first === 'rule' ? (
          <RuleLink rule={rule} />
        ) : (
          finding.record !== null && <RecordLink record={finding.record} />
        )}
        <FieldLink finding={finding} />
      </p>
      {first !== 'record alone' && <Words {...finding} />}
    </div>
    <Disagree rule={rule} record={finding.record} />
  </li>
);

/** A rule by its name; leads to it. */
export const RuleLink = ({ rule: { id, name } }: Pick<FindingItemProps, 'rule'>) => (
  <Link to="/evidence/rules/$rule" params={{ rule: id }} className={styles['rule']}>
    {name}
  </Link>
);

/** What is missing, and the next step. */
export const Words = ({ message, next }: Pick<Finding, 'message' | 'next'>) => (
  <>
    <p>{inReadersFormat(message)}</p>
    <p className={styles['next']}>{inReadersFormat(next)}</p>
  </>
);

/** The field in the form of the record, where that is what is missing. */
function FieldLink({ finding: { record, field } }: Pick<FindingItemProps, 'finding'>) {
  const mayWrite = useMayWrite();
  const kind = findKind(record?.kind ?? '');
  const label = kind?.fields[field ?? '']?.label;
  if (record === null || field === null || label === undefined) return null;
  if (!mayWrite || kind?.sealed !== undefined) return <span className={styles['field']}>{label}</span>;
  return (
    <Link
      to="/evidence/records/$recordId/edit"
      params={{ recordId: record.id }}
      hash={field}
      className={styles['field']}
    >
      {label}
    </Link>
  );
}

type DisagreeProps = Pick<FindingItemProps, 'rule'> & Pick<Finding, 'record'>;

/** A way to disagree with a rule at a record, or as such. */
export function Disagree({ rule, record }: DisagreeProps) {
  const [isAsking, setAsking] = useState(false);
  const mayWrite = useMayWrite();
  if (!mayWrite) return null;
  return (
    <>
      <Button
        look="quiet"
        className={styles['disagree'] ?? ''}
        aria-label={`I disagree: ${rule.name}${record === null ? '' : `, ${record.title}`}`}
        onClick={() => setAsking(true)}
      >
        I disagree
      </Button>
      {isAsking && <DisagreeDialog rule={rule} record={record} onClose={() => setAsking(false)} />}
    </>
  );
}
