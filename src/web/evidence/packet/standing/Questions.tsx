import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { Disclosure } from '../../../base/disclosure/Disclosure.tsx';
import { formatCount, inReadersFormat } from '../../../base/format.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { RuleLink } from '../../judging/FindingItem.tsx';
import { RecordLink } from '../../shown/RecordLink.tsx';
import type { PartProps } from '../base/part.ts';
import { Answering } from './Answering.tsx';
import { sayAskers } from './sentences.ts';
import styles from './standing.module.css';

type Question = NonNullable<ResponseOf<typeof standPacket>['at']>['questions'][number];
type QuestionsProps = PartProps & {
  readonly questions: readonly Question[];
  /** The headline cases: what is asked about one of them is answered as about it. */
  readonly cases: readonly RecordId[];
};

/** What a committee would ask of the packet, each with a way to answer it there. */
export const Questions = ({ questions, ...rest }: QuestionsProps) => (
  <section className={styles['part']} aria-labelledby="questions">
    <h2 id="questions">What a committee would ask</h2>
    <p className={styles['soft']}>
      By rules, not by people. What you answer here stands under “Objections and answers” in the packet; a gap is closed
      in its record.
    </p>
    {questions.length === 0 ? (
      <p>Nothing that the packet does not answer.</p>
    ) : (
      <>
        <Asked questions={questions.slice(0, first)} {...rest} />
        {questions.length > first && (
          <Disclosure summary={formatCount(questions.length - first, 'further question')} isUsed={false}>
            <Asked questions={questions.slice(first)} {...rest} />
          </Disclosure>
        )}
      </>
    )}
  </section>
);

/** More at once frighten, and the weightiest come first. */
const first = 3;

const Asked = ({ questions, ...rest }: QuestionsProps) => (
  <ol className={styles['questions']}>
    {questions.map((question) => (
      <Asking key={question.rule.id} question={question} {...rest} />
    ))}
  </ol>
);

type AskingProps = Pick<QuestionsProps, 'record' | 'cases'> & { readonly question: Question };

const Asking = ({ record, question, cases }: AskingProps) => (
  <li>
    <p className={styles['question']}>{question.text}</p>
    <p className={styles['soft']}>{sayAskers(question.reviewers)}</p>
    <p className={styles['cited']}>
      {question.message !== '' && <>{inReadersFormat(question.message)} </>}
      {question.record !== null && (
        <>
          <RecordLink record={question.record} />
          {', '}
        </>
      )}
      <RuleLink rule={question.rule} />
    </p>
    {useMayWrite() && (
      <Answering
        record={record}
        question={question.text}
        about={cases.find((id) => id === question.record?.id) ?? null}
      />
    )}
  </li>
);
