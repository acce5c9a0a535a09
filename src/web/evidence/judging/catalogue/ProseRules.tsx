import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { listProseRules } from '../../../../contract/evidence/prose.ts';
import { Disclosure } from '../../../base/disclosure/Disclosure.tsx';
import { useAsk } from '../../../base/queries.ts';
import { Disagree } from '../FindingItem.tsx';
import styles from '../judging.module.css';
import { Learn } from '../Learn.tsx';
import { Reason } from '../SetApart.tsx';
import { holdsWords, nameOfConcept } from '../words.ts';

type ProseRule = ResponseOf<typeof listProseRules>['rules'][number];

/** The rules that remark on words while somebody writes, as far as they are searched for. */
export function ProseRules({ search }: { readonly search: string }) {
  const rules = useAsk(listProseRules, {}).data?.rules.filter((rule) => holds(rule, search)) ?? [];
  return rules.length === 0 ? null : (
    <section className={styles['weight']} aria-labelledby="while-you-write">
      <h2 id="while-you-write">While you write</h2>
      <p className={styles['soft']}>
        These read words where no field says it. They are right often and not always, so those alone speak unasked that
        were measured to be reliable.
      </p>
      <ul className={styles['catalogue']}>
        {rules.map((rule) => (
          <ProseRuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

const ProseRuleItem = ({ rule }: { readonly rule: ProseRule }) => (
  <li id={rule.id}>
    <h3>{rule.name}</h3>
    <p>{rule.reason}</p>
    <p className={styles['soft']}>{rule.isReliable ? 'Speaks unasked' : 'Speaks where all remarks are wanted'}</p>
    <Disclosure summary="Two examples" isUsed={false}>
      <div className={styles['examples']}>
        <ProseExample title="It has nothing to say about this" text={rule.passes} />
        <ProseExample title="Here it finds something" text={rule.fails} says={`${rule.message} ${rule.next}`} />
      </div>
    </Disclosure>
    {rule.disagreements.map((disagreement) => (
      <Reason key={disagreement.id} disagreement={{ ...disagreement, about: null }} />
    ))}
    <p className={styles['acts']}>
      <Learn concept={rule.concept} className={styles['learn']} />
      {rule.disagreements.length === 0 && <Disagree rule={rule} record={null} />}
    </p>
  </li>
);

type ProseExampleProps = { readonly title: string; readonly text: string; readonly says?: string };

const ProseExample = ({ title, text, says }: ProseExampleProps) => (
  <article className={styles['example']}>
    <h3>{title}</h3>
    <p>{text}</p>
    {says !== undefined && <p className={styles['says']}>{says}</p>}
  </article>
);

const holds = ({ id, name, reason, concept }: ProseRule, search: string): boolean =>
  holdsWords(search, [id, name, reason, nameOfConcept(concept)]);
