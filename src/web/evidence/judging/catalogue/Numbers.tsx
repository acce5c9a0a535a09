import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listRules } from '../../../../contract/evidence/judging.ts';
import { RuleLink } from '../FindingItem.tsx';
import styles from '../judging.module.css';
import { ThresholdItem } from '../rule/ThresholdItem.tsx';
import { holdsWords } from '../words.ts';

type Listed = ResponseOf<typeof listRules>;
type NumbersProps = Listed & { readonly search: string };

/** Every number that rules compare with, each with where it comes from and who reads it, as far as they are searched for. */
export function Numbers({ thresholds, rules, search }: NumbersProps) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const found = thresholds.filter(({ label }) => holdsWords(search, [label]));
  return found.length === 0 ? null : (
    <section className={styles['weight']} aria-labelledby="numbers">
      <h2 id="numbers">Numbers</h2>
      <p className={styles['soft']}>
        All that rules compare with. A bar that sets one of them itself is judged by its own number.
      </p>
      <ul>
        {found.map((threshold) => (
          <ThresholdItem key={threshold.name} threshold={threshold}>
            {threshold.readBy
              .flatMap((id) => byId.get(id) ?? [])
              .map((rule, at) => (
                <span key={rule.id}>
                  {at > 0 && ', '}
                  <RuleLink rule={rule} />
                </span>
              ))}
          </ThresholdItem>
        ))}
      </ul>
    </section>
  );
}
