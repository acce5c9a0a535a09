import { useEffect, useRef, useState } from 'react';
import { Input } from '../fields/Input.tsx';
import { useKeys } from '../keys.ts';
import styles from './filters.module.css';

type SearchBoxProps = {
  readonly label: string;
  /** The words that the list is narrowed to now. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

/** Narrows a list by words, as one types. `/` goes there. */
export function SearchBox({ label, search, onSearch }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const { text, setText } = useTyped(search, onSearch);
  return (
    <Input
      ref={box}
      type="search"
      aria-label={label}
      placeholder={label}
      className={styles['search'] ?? ''}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

const typingMs = 120;

/** The text in the box at once; the list after a short rest. */
function useTyped(search: string, onSearch: (search: string) => void) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      latest.current(typed);
      setTyped(undefined);
    }, typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { text: typed ?? search, setText: setTyped };
}
