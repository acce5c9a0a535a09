import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import { RuleLink } from '../../judging/FindingItem.tsx';
import { weightWords } from '../../judging/words.ts';
import { RecordLink } from '../../shown/RecordLink.tsx';
import styles from './standing.module.css';

type Case = ResponseOf<typeof standPacket>['cases'][number];

/** What each headline case lacks by itself, whatever the bar counts. */
export const CaseByCase = ({ cases }: { readonly cases: readonly Case[] }) =>
  cases.length === 0 ? null : (
    <section className={styles['part']} aria-labelledby="cases">
      <h2 id="cases">Case by case</h2>
      <p className={styles['soft']}>
        A bar counts how many cases hold. Each of these is read by itself as well, and the weakest is remembered.
      </p>
      <ol className={styles['cases']}>
        {cases.map(({ impact, gates, gaps, isAnswered }) => (
          <li key={impact.id}>
            <RecordLink record={impact} />
            <Missed weight="gate" rules={gates} />
            <Missed weight="gap" rules={gaps} />
            {gates.length + gaps.length === 0 && <p className={styles['soft']}>It stands by itself.</p>}
            {!isAnswered && <p className={styles['soft']}>No objection to it is answered in the packet yet.</p>}
          </li>
        ))}
      </ol>
    </section>
  );

type MissedProps = { readonly weight: 'gate' | 'gap'; readonly rules: Case['gates'] };

const Missed = ({ weight, rules }: MissedProps) =>
  rules.length === 0 ? null : (
    <p className={styles['missed']} data-weight={weight}>
      <span>{weightWords[weight].one}:</span>{' '}
      {rules.map((rule, at) => (
        <span key={rule.id}>
          {at > 0 && ', '}
          <RuleLink rule={rule} />
        </span>
      ))}
    </p>
  );
