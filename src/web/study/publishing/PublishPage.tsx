import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getDeck } from '../../../contract/study/decks.ts';
import { getPublication } from '../../../contract/study/publications.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { sentenceOf } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useIdInAddress } from '../cards/shown/useIdInAddress.ts';
import { ChangeList } from './ChangeList.tsx';
import { ForRole } from './ForRole.tsx';
import { PublicAddress } from './PublicAddress.tsx';
import { PublishForm } from './PublishForm.tsx';
import styles from './PublishPage.module.css';
import { VersionList } from './VersionList.tsx';
import { Withdraw } from './Withdraw.tsx';

type Published = ResponseOf<typeof getPublication>;

/** Publishes a deck: who may read it, what is said of it, and what its next version changes. */
export const PublishPage = () => (
  <ForRole needed="editor" title="Publish">
    <PublishDeck />
  </ForRole>
);

function PublishDeck() {
  const deckId = useIdInAddress('deckId');
  const deck = useAsk(getDeck, { deckId });
  const published = useAsk(getPublication, { deckId });
  const error = deck.error ?? published.error;
  const above = deck.data && (
    <Link to="/decks/$deckId" params={{ deckId }}>
      {deck.data.name}
    </Link>
  );
  return (
    <Page title="Publish" above={above ?? '\u00A0'}>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      {deck.data !== undefined && published.data !== undefined && <Publishing deck={deck.data} {...published.data} />}
    </Page>
  );
}

function Publishing({ deck, publication, changes }: Published & { readonly deck: DeckSummary }) {
  const takenDown = publication?.takenDown ?? null;
  const isOut = publication !== null && publication.visibility !== 'private';
  return (
    <div className={styles['parts']}>
      {publication === null && <p>{lead}</p>}
      {takenDown !== null && <TakenDown {...takenDown} />}
      {isOut && takenDown === null && <PublicAddress publication={publication} />}
      {publication !== null && !isOut && <p>You withdrew this deck: nobody else can read it. Its versions are kept.</p>}
      <PublishForm deck={deck} publication={publication} changes={changes} />
      {publication !== null && <ChangeList deckId={deck.id} counts={changes} />}
      {publication !== null && <VersionList publicationId={publication.id} latest={publication.versions} />}
      {isOut && <Withdraw deckId={deck.id} />}
    </div>
  );
}

const lead =
  'Others can read the cards on a page of their own, study them, and hear of each later version. What you learn is not published: nobody sees your answers, flags or own ids.';

type TakenDownProps = NonNullable<NonNullable<Published['publication']>['takenDown']>;

const TakenDown = ({ at, reason }: TakenDownProps) => (
  <div className={styles['notice']}>
    <p>
      This deck was taken down on {formatMoment(at)}: nobody else can read it. Whoever runs this Cairn gave a reason:
    </p>
    <blockquote className={styles['said']}>{reason}</blockquote>
  </div>
);
