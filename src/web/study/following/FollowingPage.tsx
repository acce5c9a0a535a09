import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changeFollow, type FollowRow, listFollows, stopFollowing } from '../../../contract/study/following.ts';
import type { ProtectableField } from '../../../core/study/merging/noteFields.ts';
import { Button } from '../../base/Button.tsx';
import { call, sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { useIdInAddress } from '../cards/shown/useIdInAddress.ts';
import deciding from '../comparing/deciding.module.css';
import styles from './following.module.css';
import { ProtectedFields } from './ProtectedFields.tsx';
import { Update } from './Update.tsx';

/** A followed deck: the update that waits, and how it is followed. */
export function FollowingPage() {
  const deckId = useIdInAddress('deckId');
  const { data, error } = useAsk(listFollows, {});
  const follow = data?.follows.find((one) => one.deckId === deckId);
  const above = (
    <Link to="/decks/$deckId" params={{ deckId }}>
      {follow?.deckName ?? 'Back to the deck'}
    </Link>
  );
  return (
    <Page title="Following" above={above}>
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && follow === undefined && <p>You do not follow this deck.</p>}
      {follow !== undefined && (
        <div className={styles['parts']}>
          <Standing follow={follow} />
          {follow.updateWaits && <Update deckId={deckId} publicationId={follow.publicationId} />}
          <Manner follow={follow} />
        </div>
      )}
    </Page>
  );
}

function Standing({
  follow: { publicationId, published, version, updateWaits, pinned },
}: {
  readonly follow: FollowRow;
}) {
  if (published === null) return <p>This deck is no longer published. Your cards stay, and no update will come.</p>;
  if (updateWaits) return null;
  const { title, version: latest } = published;
  return (
    <p>
      You have version {version} of{' '}
      <Link to="/follow/$publicationId" params={{ publicationId }}>
        {title}
      </Link>
      {pinned && latest > version ? `, and stay there. The latest is version ${latest}.` : ', the latest.'}
    </p>
  );
}

function Manner({ follow }: { readonly follow: FollowRow }) {
  const { publicationId, pinned, version, published } = follow;
  const change = useTell(changeFollow);
  const [fields, setFields] = useState<readonly ProtectableField[]>(follow.protectedFields);
  const protect = (protectedFields: readonly ProtectableField[]) => {
    setFields(protectedFields);
    change.mutate({ publicationId, protectedFields });
  };
  return (
    <section className={styles['part']}>
      <h2>How you follow it</h2>
      <ProtectedFields fields={fields} onChoose={protect} />
      <label className={deciding['check']}>
        <input
          type="checkbox"
          checked={pinned}
          onChange={({ target }) => change.mutate({ publicationId, pinned: target.checked })}
        />
        Stay at version {version}: offer no update
      </label>
      {change.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(change.error)}
        </p>
      )}
      <div className={deciding['end']}>
        {published !== null && (
          <Link to="/suggest/$publicationId" params={{ publicationId }}>
            Suggest a new card
          </Link>
        )}
        {published !== null && (
          <Link to="/fork/$publicationId" params={{ publicationId }}>
            Make a copy
          </Link>
        )}
        {published !== null && (
          <Link to="/report/$publicationId" params={{ publicationId }}>
            Report this deck
          </Link>
        )}
      </div>
      <StopFollowing follow={follow} />
    </section>
  );
}

function StopFollowing({ follow: { publicationId, deckId } }: { readonly follow: FollowRow }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { show } = useToast();
  const client = useQueryClient();
  // The page is left before anything is asked for again: what it shows is no more.
  const stop = useMutation({
    mutationFn: async () => {
      await call(stopFollowing, { publicationId });
      await navigate({ to: '/decks/$deckId', params: { deckId } });
    },
    onSuccess: () => {
      show('You follow this deck no longer. Its cards are yours.');
      void client.invalidateQueries();
    },
  });
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Stop following
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Stop following?"
        description="The cards stay with all you know of them, and no update comes any more. You can follow the deck again."
      >
        {stop.error !== null && <p role="alert">{sentenceOf(stop.error)}</p>}
        <div className={deciding['end']}>
          <Button look="danger" onClick={() => stop.mutate()}>
            Stop and keep the cards
          </Button>
          <Button onClick={() => setAsking(false)}>Go on following</Button>
        </div>
      </Dialog>
    </>
  );
}
