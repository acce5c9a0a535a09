import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../../base/call.ts';
import { useToast } from '../../../base/Toast.tsx';
import type { Change } from './changes.ts';

/** Does something to cards, says what was done with a way back, and has every list asked for anew. */
export function useChanges(): {
  readonly isBusy: boolean;
  readonly make: (change: () => Promise<Change>) => Promise<boolean>;
} {
  const client = useQueryClient();
  const { show } = useToast();
  const [isBusy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await act();
      return true;
    } catch (error) {
      show(sentenceOf(error));
      return false;
    } finally {
      setBusy(false);
      void client.invalidateQueries();
    }
  };
  const takeBack = async (change: Change) => {
    if (await attempt(change.undo)) show('Undone.');
  };
  const make = (act: () => Promise<Change>) =>
    attempt(async () => {
      const change = await act();
      show(change.said, { undo: () => void takeBack(change) });
    });
  return { isBusy, make };
}
