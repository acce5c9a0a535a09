import { Link } from '@tanstack/react-router';
import { reopenComment } from '../../../../contract/evidence/packet/packetReviews.ts';
import type { PacketReviewId } from '../../../../core/base/id.ts';
import { resolutionNames } from '../../../../core/evidence/packet/reviews/review.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { WordDiff } from '../../../base/comparing/WordDiff.tsx';
import { formatMoment } from '../../../base/format.ts';
import { useTell } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import cards from '../../shown/card.module.css';
import { ResolveForm } from './ResolveForm.tsx';
import styles from './reviews.module.css';
import type { ReviewComment } from './words.ts';

type CommentItemProps = { readonly reviewId: PacketReviewId; readonly comment: ReviewComment };

/** A comment beside the words it is about, as they were and as they are now, and what came of it. */
export function CommentItem({ reviewId, comment }: CommentItemProps) {
  const mayWrite = useMayWrite();
  return (
    <li className={cards['card']}>
      <About comment={comment} />
      <p className={styles['said']} dir="auto">
        {comment.text}
      </p>
      {comment.resolution !== null && <Outcome reviewId={reviewId} comment={comment} />}
      {comment.resolution === null && mayWrite && <ResolveForm reviewId={reviewId} comment={comment} />}
    </li>
  );
}

const About = ({ comment: { about, now } }: { readonly comment: ReviewComment }) => (
  <>
    <p className={styles['soft']}>
      <span dir="auto">{about.headings.join(' · ')}</span>
      {sayChanged(about.words, now)}
      {' · '}
      <Link to="/evidence/records/$recordId" params={{ recordId: about.from }}>
        Change what it comes from
      </Link>
    </p>
    <blockquote className={styles['words']} dir="auto">
      {now === null || now === about.words ? about.words : <WordDiff before={about.words} after={now} />}
    </blockquote>
  </>
);

function sayChanged(words: string, now: string | null): string {
  if (now === null) return ' · not in the packet any more';
  return now === words ? '' : ' · changed since';
}

function Outcome({ reviewId, comment: { id, resolution } }: CommentItemProps) {
  const mayWrite = useMayWrite();
  const reopen = useTell(reopenComment);
  if (resolution === null) return null;
  return (
    <>
      <p className={styles['soft']} dir="auto">
        {resolutionNames[resolution.outcome]} on {formatMoment(resolution.at)}
        {resolution.because === '' ? '.' : `: ${resolution.because}`}
      </p>
      {mayWrite && (
        <div className={styles['ways']}>
          <Button onClick={() => reopen.mutate({ reviewId, commentId: id })}>Reopen</Button>
          {reopen.error !== null && <p role="alert">{sentenceOf(reopen.error)}</p>}
        </div>
      )}
    </>
  );
}
