import { FindingItem, Words } from './FindingItem.tsx';
import styles from './judging.module.css';
import type { Finding, ShownRule } from './words.ts';

type FindingListProps = {
  readonly rule: Pick<ShownRule, 'id' | 'name'>;
  readonly findings: readonly Finding[];
};

/** What one rule finds. What it says of every record alike is said once. */
export function FindingList({ rule, findings }: FindingListProps) {
  const [first, ...others] = findings;
  const isAlike =
    first !== undefined &&
    others.length > 0 &&
    others.every(({ message, next }) => message === first.message && next === first.next);
  return (
    <>
      {isAlike && <Words {...first} />}
      <ul className={styles['findings']}>
        {findings.map((finding, at) => (
          <FindingItem
            key={`${finding.record?.id} ${at}`}
            rule={rule}
            finding={finding}
            first={isAlike ? 'record alone' : 'record'}
          />
        ))}
      </ul>
    </>
  );
}
