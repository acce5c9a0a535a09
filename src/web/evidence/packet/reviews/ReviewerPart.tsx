import { useState } from 'react';
import { withdrawReviewer } from '../../../../contract/evidence/packet/packetReviews.ts';
import { sayOpen } from '../../../../core/evidence/packet/reviews/review.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { useTell } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { useToast } from '../../../base/Toast.tsx';
import { CommentItem } from './CommentItem.tsx';
import styles from './reviews.module.css';
import { type Review, sayReview } from './words.ts';

type ReviewerPartProps = { readonly review: Review };

/** Somebody who reads the packet: how far they are, what they say of the whole, and of which place. */
export function ReviewerPart({ review }: ReviewerPartProps) {
  const { id, name, email, question, word, comments, standing } = review;
  const mayWrite = useMayWrite();
  return (
    <section className={styles['part']} aria-label={name}>
      <h2>{name}</h2>
      <p className={styles['soft']}>
        {email !== '' && `${email}. `}
        {sayReview(review)} {sayOpen(comments)}.
      </p>
      {question !== '' && (
        <p className={styles['soft']} dir="auto">
          You asked: {question}
        </p>
      )}
      {word !== '' && (
        <p className={styles['said']} dir="auto">
          <span className={styles['soft']}>Of the whole: </span>
          {word}
        </p>
      )}
      {comments.length > 0 && (
        <ol className={styles['list']}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} reviewId={id} comment={comment} />
          ))}
        </ol>
      )}
      {mayWrite && standing !== 'withdrawn' && <TakeOff review={review} />}
    </section>
  );
}

function TakeOff({ review: { id, name } }: ReviewerPartProps) {
  const { show } = useToast();
  const [isAsking, setAsking] = useState(false);
  const take = useTell(withdrawReviewer, {
    after: () => show(`${name} was taken off. The link opens nothing any more.`),
  });
  if (!isAsking)
    return (
      <div className={styles['ways']}>
        <Button onClick={() => setAsking(true)}>{`Take ${name} off`}</Button>
      </div>
    );
  return (
    <div className={styles['ways']}>
      <Button look="danger" onClick={() => take.mutate({ reviewId: id })}>
        {`Take ${name} off for good`}
      </Button>
      <Button onClick={() => setAsking(false)}>Leave the link open</Button>
      {take.error !== null && <p role="alert">{sentenceOf(take.error)}</p>}
    </div>
  );
}
