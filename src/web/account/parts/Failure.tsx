import { Refused, sentenceOf } from '../../base/call.ts';
import styles from './Failure.module.css';

/** What went wrong and what to do; where somebody has to prove again who they are, the way there. */
export function Failure({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const isStale = error instanceof Refused && ['session-not-fresh', 'stale-sign-in'].includes(error.code);
  return (
    <p role="alert" className={styles['failure']}>
      {isStale ? 'You signed in a while ago.' : sentenceOf(error)}{' '}
      {isStale && <a href={signInAgain()}>Sign in again to do this</a>}
    </p>
  );
}

const signInAgain = (): string =>
  `/sign-in?${new URLSearchParams({ to: location.pathname + location.search }).toString()}`;
