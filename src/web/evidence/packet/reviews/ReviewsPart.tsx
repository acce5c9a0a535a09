import { type ReactNode, useState } from 'react';
import { listPacketReviews } from '../../../../contract/evidence/packet/packetReviews.ts';
import { sayOpen } from '../../../../core/evidence/packet/reviews/review.ts';
import { Button } from '../../../base/Button.tsx';
import { EmptyState } from '../../../base/EmptyState.tsx';
import { isServed } from '../../../base/here.ts';
import { useAsk } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { Asked } from '../../shown/Asked.tsx';
import type { PartProps } from '../base/part.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { ReviewerPart } from './ReviewerPart.tsx';
import styles from './reviews.module.css';
import type { Review } from './words.ts';

/** Who reads it by link, and what they say of which place. */
export function ReviewsPart({ record: { id } }: PartProps) {
  const mayInvite = useMayWrite() && isServed;
  const [isInviting, setInviting] = useState(false);
  const asked = useAsk(listPacketReviews, { packetId: id });
  const invite = mayInvite ? (
    <Button look="primary" onClick={() => setInviting(true)}>
      Send it to somebody
    </Button>
  ) : undefined;
  return (
    <>
      <Asked ask={asked}>
        {({ reviews }) =>
          reviews.length === 0 ? <NobodyYet action={invite} /> : <Everybody reviews={reviews} action={invite} />
        }
      </Asked>
      {isInviting && <InviteDialog packetId={id} onClose={() => setInviting(false)} />}
    </>
  );
}

const NobodyYet = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState
    title="Nobody reads it yet"
    example="“Sam, who is Staff in another group: three comments, two taken up, one left as it is because the figure is not ours to tell.”"
    action={action}
  >
    <p>
      Send the packet by link to somebody at the level you aim for. They need no account, comment at the place they
      mean, and see what came of each comment. Nobody sees what another one said.
    </p>
    {!isServed && (
      <p>A link needs an address to come to, and this Cairn runs on your machine alone. Send the packet as a file.</p>
    )}
  </EmptyState>
);

const Everybody = ({ reviews, action }: { readonly reviews: readonly Review[]; readonly action: ReactNode }) => (
  <div className={styles['whole']}>
    <div className={styles['head']}>
      <p className={styles['soft']}>{sayOpen(reviews.flatMap(({ comments }) => comments))}</p>
      {action}
    </div>
    {reviews.map((review) => (
      <ReviewerPart key={review.id} review={review} />
    ))}
  </div>
);
