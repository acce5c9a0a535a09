import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import styles from './Asked.module.css';

type AskedProps<Answer> = {
  readonly ask: Pick<UseQueryResult<Answer>, 'data' | 'error' | 'refetch'>;
  readonly children: (answer: Answer) => ReactNode;
};

/** What was asked of the server, once it is there; what went wrong, with a way to try again. */
export function Asked<Answer>({ ask: { data, error, refetch }, children }: AskedProps<Answer>) {
  if (data !== undefined) return children(data);
  if (error === null) return null;
  return (
    <div role="alert" className={styles['error']}>
      <p>{sentenceOf(error)}</p>
      <Button onClick={() => void refetch()}>Try again</Button>
    </div>
  );
}
