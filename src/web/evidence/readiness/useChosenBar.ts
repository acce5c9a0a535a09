import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keepChosenBar, readChosenBar } from './chosenBar.ts';

type Keyed = { readonly key: string };

/** The bar that is looked at: the one in the address, else the one that was looked at last, else the one that is aimed at. */
export function useChosenBar<Bar extends Keyed>(bars: readonly Bar[], aimed: string): Bar | undefined {
  const { bar: named } = useSearch({ strict: false });
  const find = (key: string | undefined) => bars.find((bar) => bar.key === key);
  const chosen = find(named) ?? find(readChosenBar()) ?? find(aimed) ?? bars[0];
  const isNamed = named !== undefined && chosen?.key === named;
  useEffect(() => {
    if (isNamed) keepChosenBar(named);
  }, [isNamed, named]);
  return chosen;
}
