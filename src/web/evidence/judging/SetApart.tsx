import { agreeAgain } from '../../../contract/evidence/judging.ts';
import { Button } from '../../base/Button.tsx';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatCount, formatDate } from '../../base/format.ts';
import { useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { RuleLink } from './FindingItem.tsx';
import styles from './judging.module.css';
import type { Findings, WholeRule } from './words.ts';

/** What is not held against the ledger, since somebody disagrees, and why. */
export function SetApart({ groups }: { readonly groups: Findings['setApart'] }) {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <Disclosure summary={`${formatCount(count, 'finding')} set apart`} isUsed={false}>
      <ul className={styles['apart']}>
        {groups.map(({ rule, disagreement, count: many }) => (
          <li key={disagreement.id}>
            <h3>
              <RuleLink rule={rule} />
            </h3>
            <Reason disagreement={disagreement} sets={formatCount(many, 'finding')} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type ReasonProps = {
  readonly disagreement: WholeRule['disagreements'][number];
  /** How much it sets apart, where that is to be told. */
  readonly sets?: string;
};

/** Why somebody disagrees, and a way back. */
export function Reason({ disagreement: { id, about, because, until }, sets }: ReasonProps) {
  const mayWrite = useMayWrite();
  const { show } = useToast();
  const told = useTell(agreeAgain, { after: () => show('The rule is heard again.') });
  return (
    <>
      <blockquote className={styles['because']} dir="auto">
        {because}
      </blockquote>
      <p className={styles['soft']}>
        {about === null ? 'In the whole ledger' : <RecordLink record={about} />}
        {until !== null && `, until ${formatDate(until)}`}
        {sets !== undefined && ` · ${sets}`}
      </p>
      {mayWrite && (
        <Button look="quiet" className={styles['disagree'] ?? ''} onClick={() => told.mutate({ recordId: id })}>
          Hear it again
        </Button>
      )}
      {told.error !== null && <p role="alert">{sentenceOf(told.error)}</p>}
    </>
  );
}
