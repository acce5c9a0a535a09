import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { getRule } from '../../../../contract/evidence/judging.ts';
import { findKind } from '../../../../core/kinds.ts';
import { Button } from '../../../base/Button.tsx';
import { formatCount, formatNumber } from '../../../base/format.ts';
import { Page } from '../../../base/Page.tsx';
import { useAsk } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { Asked } from '../../shown/Asked.tsx';
import { DisagreeDialog } from '../DisagreeDialog.tsx';
import { FindingList } from '../FindingList.tsx';
import styles from '../judging.module.css';
import { Learn } from '../Learn.tsx';
import { Question } from '../Question.tsx';
import { Reason } from '../SetApart.tsx';
import { weightWords, type WholeRule } from '../words.ts';
import { Example } from './Example.tsx';
import { ThresholdItem } from './ThresholdItem.tsx';

/** One rule: why it is there, what it finds, what it compares with, how it looks, and who disagrees. */
export function RulePage() {
  const { rule: id = '' } = useParams({ strict: false });
  const asked = useAsk(getRule, { rule: id });
  return (
    <Page title={asked.data?.name ?? 'Rule'} above={<Link to="/evidence/rules">Rules</Link>}>
      <Asked ask={asked}>{(rule) => <Whole key={rule.id} rule={rule} />}</Asked>
    </Page>
  );
}

type OfRule = { readonly rule: WholeRule };

const Whole = ({ rule }: OfRule) => (
  <>
    <p className={styles['lead']}>{rule.reason}</p>
    <Question {...rule} />
    <p className={styles['ways']}>
      <span className={styles['soft']}>{sayKind(rule)}</span>
      <Learn concept={rule.concept} className={styles['learn']} />
    </p>
    <Findings rule={rule} />
    {rule.thresholds.length > 0 && (
      <section className={styles['part']} aria-labelledby="thresholds">
        <h2 id="thresholds">{rule.thresholds.length === 1 ? 'Its threshold' : 'Its thresholds'}</h2>
        <ul>
          {rule.thresholds.map((threshold) => (
            <ThresholdItem key={threshold.name} threshold={threshold} />
          ))}
        </ul>
      </section>
    )}
    <section className={styles['part']} aria-labelledby="examples">
      <h2 id="examples">Two examples</h2>
      <div className={styles['examples']}>
        <Example title="It has nothing to say about this" records={rule.passes} says={[]} />
        <Example title="Here it finds something" records={rule.fails} says={rule.says} />
      </div>
    </section>
    <Disagreements rule={rule} />
  </>
);

const sayKind = ({ weight, about }: WholeRule): string =>
  `A ${weightWords[weight].one}, about ${about === null ? 'the ledger as a whole' : `every ${findKind(about)?.one ?? about}`}`;

function Findings({ rule }: OfRule) {
  const { findings, count } = rule;
  return (
    <section className={styles['part']} aria-labelledby="findings">
      <h2 id="findings">
        {count === 0 ? 'It finds nothing in your ledger' : `It finds ${formatCount(count, 'thing')}`}
      </h2>
      {count > 0 && <FindingList rule={rule} findings={findings} />}
      {count > findings.length && (
        <p className={styles['soft']}>The first {formatNumber(findings.length)} are shown.</p>
      )}
    </section>
  );
}

function Disagreements({ rule }: OfRule) {
  const [isAsking, setAsking] = useState(false);
  const mayWrite = useMayWrite();
  const { disagreements } = rule;
  if (disagreements.length === 0 && !mayWrite) return null;
  return (
    <section className={styles['part']} aria-labelledby="disagreements">
      <h2 id="disagreements">{disagreements.length === 0 ? 'Does it not hold for you?' : 'Why it does not hold'}</h2>
      <ul className={styles['apart']}>
        {disagreements.map((disagreement) => (
          <li key={disagreement.id}>
            <Reason disagreement={disagreement} />
          </li>
        ))}
      </ul>
      {mayWrite && !disagreements.some(({ about }) => about === null) && (
        <Button onClick={() => setAsking(true)}>Disagree with the rule</Button>
      )}
      {isAsking && <DisagreeDialog rule={rule} record={null} onClose={() => setAsking(false)} />}
    </section>
  );
}
