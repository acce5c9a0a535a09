import { Link } from '@tanstack/react-router';
import { listFindings } from '../../../contract/evidence/judging.ts';
import { weights, type Weight } from '../../../core/evidence/rules/base/rule.ts';
import { formatNumber } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import { NoImpactYet } from '../shown/NoImpactYet.tsx';
import { RuleLink } from './FindingItem.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './judging.module.css';
import { Learn } from './Learn.tsx';
import { Question } from './Question.tsx';
import { SetApart } from './SetApart.tsx';
import { type Findings, type Group, saySum, weightWords } from './words.ts';

/** What a committee would miss in the ledger, the weightiest first, each with its next step. */
export function GapsPage() {
  const found = useAsk(listFindings, {});
  return (
    <Page title="Gaps">
      <Asked ask={found}>{(findings) => (findings.records === 0 ? <NothingToJudge /> : <Found {...findings} />)}</Asked>
    </Page>
  );
}

function Found(findings: Findings) {
  const { groups, setApart } = findings;
  return (
    <>
      <p className={styles['sum']}>{saySum(findings)}</p>
      {weights.map((weight) => (
        <OfWeight key={weight} weight={weight} groups={groups.filter(({ rule }) => rule.weight === weight)} />
      ))}
      {setApart.length > 0 && <SetApart groups={setApart} />}
      <p className={styles['end']}>
        <Link to="/evidence/rules">All rules, with their reasons and examples</Link>
      </p>
    </>
  );
}

function OfWeight({ weight, groups }: { readonly weight: Weight; readonly groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <section className={styles['weight']} aria-labelledby={weight} data-weight={weight}>
      <h2 id={weight}>{weightWords[weight].many}</h2>
      <p className={styles['soft']}>{weightWords[weight].means}</p>
      {groups.map((group) => (
        <OfRule key={group.rule.id} {...group} />
      ))}
    </section>
  );
}

/** What one rule finds; of many, the first ones. */
const OfRule = ({ rule, count, findings }: Group) => (
  <article className={styles['group']}>
    <header className={styles['ways']}>
      <h3>
        <RuleLink rule={rule} />
      </h3>
      <Learn concept={rule.concept} className={styles['learn']} />
    </header>
    <FindingList rule={rule} findings={findings.slice(0, mostShown)} />
    {count > mostShown && (
      <p>
        <Link to="/evidence/rules/$rule" params={{ rule: rule.id }} hash="findings">
          {formatNumber(count - mostShown)} more
        </Link>
      </p>
    )}
    <Question {...rule} />
  </article>
);

const mostShown = 3;

const NothingToJudge = () => (
  <NoImpactYet
    title="There is nothing to judge yet"
    example="Payments reads the contract before it changes an interface. Nobody asked them to: the page about last year’s breaks did."
  >
    Here stands what a committee would miss in your evidence, and one next step for each. It begins with one impact:
    something that another team does otherwise because of you.
  </NoImpactYet>
);
