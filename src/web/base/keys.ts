import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What keys do on a screen: by `event.key`, letters small; `' '` is Space. */
export type Keys = { readonly [key: string]: (event: KeyboardEvent) => void };

/** Whether the key goes into a text that is being written. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether Space or Enter belongs to the thing that has the focus. */
export function isPressing(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (key !== ' ' && key !== 'Enter') return false;
  return (
    target instanceof Element &&
    target.closest('a[href], button, summary, [role="menuitem"], [role="option"], [role="tab"]') !== null
  );
}

/** Single keys for as long as the screen is shown: not while typing, not behind a dialog, not with Ctrl, Alt or Cmd. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || isPressing(event) || isBehindDialog()) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Ctrl/Cmd+Z for as long as there is something to undo, unless there is text that it would undo instead. */
export function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (undo === undefined) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || (isTyping(event) && !isEmptyLine(event.target))) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}

const isEmptyLine = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.value === '';

const isBehindDialog = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

/** A key as the list of keys names it: `{ keys: 'Space', does: 'Show the answer' }`. */
export type ListedKey = { readonly keys: string; readonly does: string };

/** Puts a screen's keys on the list that `?` opens, for as long as the screen is shown. Give the same list each time. */
export function useKeyList(keys: readonly ListedKey[]): void {
  useEffect(() => {
    setListed([...listed, ...keys]);
    return () => setListed(listed.filter((key) => !keys.includes(key)));
  }, [keys]);
}

/** The keys of the screen that is shown. */
export const useListedKeys = (): readonly ListedKey[] => useSyncExternalStore(onListChange, () => listed);

let listed: readonly ListedKey[] = [];
const listeners = new Set<() => void>();

function setListed(keys: readonly ListedKey[]): void {
  listed = keys;
  for (const listener of listeners) listener();
}

function onListChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
