import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { followDeck } from '../../../contract/study/following.ts';
import { lookAtPublication } from '../../../contract/study/publications.ts';
import type { ProtectableField } from '../../../core/study/merging/noteFields.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import deciding from '../comparing/deciding.module.css';
import styles from './following.module.css';
import { ProtectedFields } from './ProtectedFields.tsx';
import { PublicationFace } from './PublicationFace.tsx';
import { useMine, usePublicationInAddress } from './useMine.ts';

type Looked = ResponseOf<typeof lookAtPublication>;

/** Where one begins to follow a published deck. */
export function FollowPage() {
  const slug = usePublicationInAddress();
  const me = useMine();
  const { data, error } = useAsk(lookAtPublication, { slug }, { when: me !== undefined });
  return (
    <Page title={data?.title ?? 'Follow a deck'} above={<a href="/explore">Explore</a>}>
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && (
        <div className={styles['parts']}>
          <PublicationFace face={data} />
          <Standing looked={data} />
        </div>
      )}
    </Page>
  );
}

function Standing({ looked }: { readonly looked: Looked }) {
  if (looked.isOwn) {
    return (
      <p>
        This deck is your own. You find it under <Link to="/decks">Decks</Link>.
      </p>
    );
  }
  if (looked.follow === null) return <Begin looked={looked} />;
  return (
    <div className={styles['part']}>
      <p>You follow this deck already.</p>
      <Link to="/decks/$deckId" params={{ deckId: looked.follow.deckId }} className={buttonClass('primary')}>
        Open it
      </Link>
    </div>
  );
}

function Begin({ looked }: { readonly looked: Looked }) {
  const [fields, setFields] = useState<readonly ProtectableField[]>([]);
  const navigate = useNavigate();
  const { show } = useToast();
  const follow = useTell(followDeck, {
    after: ({ deckId }) => {
      show(`${looked.title} is yours to study.`);
      void navigate({ to: '/decks/$deckId', params: { deckId } });
    },
  });
  return (
    <div className={styles['part']}>
      <p>
        Its cards are copied into your own workspace, where you study them; nobody sees how. When a new version is
        published, you see what it changes and decide.
      </p>
      <details className={styles['more']}>
        <summary>Keep some fields to yourself</summary>
        <ProtectedFields fields={fields} onChoose={setFields} />
      </details>
      {follow.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(follow.error)}
        </p>
      )}
      <div className={deciding['end']}>
        <Button
          look="primary"
          aria-disabled={follow.isPending}
          onClick={() => follow.isPending || follow.mutate({ publicationId: looked.id, protectedFields: fields })}
        >
          Follow this deck
        </Button>
        <Link to="/fork/$publicationId" params={{ publicationId: looked.id }} className={buttonClass()}>
          Make a copy instead
        </Link>
      </div>
    </div>
  );
}
