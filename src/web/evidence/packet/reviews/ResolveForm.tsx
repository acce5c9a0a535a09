import { useEffect, useRef, useState } from 'react';
import { resolveComment } from '../../../../contract/evidence/packet/packetReviews.ts';
import type { PacketReviewId } from '../../../../core/base/id.ts';
import { type Resolution, resolutionNames, reviewBounds } from '../../../../core/evidence/packet/reviews/review.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Field } from '../../../base/Field.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import { useTell } from '../../../base/queries.ts';
import styles from './reviews.module.css';
import type { ReviewComment } from './words.ts';

type ResolveFormProps = { readonly reviewId: PacketReviewId; readonly comment: ReviewComment };

/** Says what came of a comment, once it is chosen whether it is taken up. */
export function ResolveForm({ reviewId, comment: { id, edition } }: ResolveFormProps) {
  const [outcome, setOutcome] = useState<Resolution['outcome']>();
  const [because, setBecause] = useState('');
  const reason = useRef<HTMLTextAreaElement>(null);
  const resolve = useTell(resolveComment);
  // What was pressed is gone: the reason comes next.
  useEffect(() => {
    if (outcome !== undefined) reason.current?.focus();
  }, [outcome]);
  if (outcome === undefined)
    return (
      <div className={styles['ways']}>
        <Button onClick={() => setOutcome('taken-up')}>Take it up</Button>
        <Button onClick={() => setOutcome('left')}>Leave it as it is</Button>
      </div>
    );
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!resolve.isPending) resolve.mutate({ reviewId, commentId: id, outcome, because, edition });
      }}
    >
      <Field label={labels[outcome]} hint="Whoever wrote the comment reads it.">
        <TextArea
          ref={reason}
          required={outcome === 'left'}
          maxLength={reviewBounds.text}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </Field>
      {resolve.error !== null && <p role="alert">{sentenceOf(resolve.error)}</p>}
      <div className={styles['ways']}>
        <Button look="primary" type="submit">
          {resolutionNames[outcome]}
        </Button>
        <Button onClick={() => setOutcome(undefined)}>Not yet</Button>
      </div>
    </form>
  );
}

const labels = { 'taken-up': 'What you changed, if you want to say', left: 'Why it stays as it is' } as const;
