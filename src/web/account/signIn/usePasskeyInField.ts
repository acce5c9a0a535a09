import { useCallback, useEffect, useRef } from 'react';
import { signInFromField } from '../identity/passkeys.ts';

/** Lets the browser offer passkeys in the field of the e-mail address. Answers how to stop it, for there is one at a time. */
export function usePasskeyInField(onDone: () => void): () => void {
  const latest = useRef(onDone);
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    const asking = new AbortController();
    underWay.current = asking;
    // Whoever turns away, or whose passkey is not known, still sees the other ways.
    void signInFromField(asking.signal).then(
      (isIn) => isIn && latest.current(),
      () => undefined,
    );
    return () => asking.abort();
  }, []);
  return useCallback(() => underWay.current?.abort(), []);
}
