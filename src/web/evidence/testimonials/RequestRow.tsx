import { revokeRequest } from '../../../contract/evidence/testimonials.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { AskAgain } from './AskDialog.tsx';
import { type Request, sayAsked, sayStanding } from './sentences.ts';
import cards from '../shown/card.module.css';
import styles from './testimonials.module.css';

type RequestRowProps = {
  readonly request: Request;
  readonly isAboutShown?: true;
  /** Whether whoever asked has not seen yet what came of it. */
  readonly isNew?: boolean;
};

/** Somebody who was asked, and what came of it. */
export function RequestRow({ request, isAboutShown, isNew = false }: RequestRowProps) {
  const { show } = useToast();
  const mayWrite = useMayWrite();
  const revoke = useTell(revokeRequest, {
    after: () => show('The request is taken back. Its link opens nothing any more.'),
  });
  return (
    <li className={cards['card']}>
      <p>
        {sayAsked(request)} {isNew && <span className={styles['new']}>New</span>}
      </p>
      {isAboutShown && <RecordLink record={{ id: request.recordId, title: request.title }} />}
      <p className={styles['facts']}>{sayStanding(request)}</p>
      {revoke.error !== null && <p role="alert">{sentenceOf(revoke.error)}</p>}
      {request.standing === 'expired' && (
        <div className={styles['ways']}>
          <AskAgain request={request} />
        </div>
      )}
      {mayWrite && request.standing === 'waiting' && (
        <div className={styles['ways']}>
          <Button onClick={() => revoke.mutate({ requestId: request.id })}>Take back</Button>
        </div>
      )}
    </li>
  );
}
