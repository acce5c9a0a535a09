import { instant } from '../../../core/base/instant.ts';
import { Button } from '../../base/Button.tsx';
import { formatMoment } from '../../base/format.ts';
import { useToast } from '../../base/Toast.tsx';
import { Failure } from '../parts/Failure.tsx';
import { endOtherSessions, endSession, type ListedSession, listSessions } from '../identity/mine.ts';
import { findSession } from '../identity/signIn.ts';
import { useAct, useIdentity } from '../identity/useIdentity.ts';
import { sayDevice } from './device.ts';
import { Part } from '../parts/Part.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

/** The browsers you are signed in with; each can be signed out from here. */
export function SessionsSection() {
  const { show } = useToast();
  const { data: sessions, error } = useIdentity('sessions', listSessions);
  const { data: here } = useIdentity('session', findSession);
  const ending = useAct(endSession, () => show('Signed out there.'));
  const endingOthers = useAct(endOtherSessions, () => show('Signed out everywhere else.'));
  if (sessions === undefined || here === undefined) return <Failure error={error} />;
  const isHere = ({ id }: ListedSession): boolean => id === here?.session.id;
  return (
    <Part
      title="Where you are signed in"
      about="If you do not know one of these, sign it out and choose a new password. Answers given there and not yet sent are kept there."
    >
      <Failure error={ending.error ?? endingOthers.error} />
      <Rows label="Where you are signed in">
        {sessions.toSorted(byUse).map((session) => (
          <Row
            key={session.id}
            name={sayDevice(session.userAgent)}
            detail={isHere(session) ? 'This browser' : sayUse(session)}
            actions={
              !isHere(session) && (
                <Button
                  aria-label={`Sign out ${sayDevice(session.userAgent)}`}
                  onClick={() => ending.mutate(session.token)}
                >
                  Sign out
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <p>
          <Button look="danger" onClick={() => endingOthers.mutate(undefined)}>
            Sign out everywhere else
          </Button>
        </p>
      )}
    </Part>
  );
}

const byUse = (one: ListedSession, other: ListedSession): number =>
  Date.parse(other.updatedAt) - Date.parse(one.updatedAt);

/** When a session was used is kept to the day. */
function sayUse({ createdAt, updatedAt, ipAddress }: ListedSession): string {
  const parts = [`Signed in ${sayMoment(createdAt)}`];
  if (updatedAt !== createdAt) parts.push(`last seen about ${sayMoment(updatedAt)}`);
  if (ipAddress !== null && ipAddress !== undefined && ipAddress !== '') parts.push(`from ${ipAddress}`);
  return parts.join(', ');
}

const sayMoment = (text: string): string => formatMoment(instant(Date.parse(text)));
