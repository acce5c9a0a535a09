import type { KeyboardEvent } from 'react';

/** What keys lead to in a list; places count from 0. */
export type GridActions = {
  readonly moveTo: (place: number) => void;
  readonly extendTo: (place: number) => void;
  readonly toggle: () => void;
  readonly open: () => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

type Position = { readonly active: number; readonly last: number; readonly perScreen: number };

/** Arrows, Home, End and Page keys move, with Shift they select; Space selects, Enter opens, Ctrl/Cmd+A takes all. */
export const gridKeys = (position: Position, act: GridActions) => (event: KeyboardEvent<HTMLElement>) => {
  if (event.altKey) return;
  const taken = event.ctrlKey || event.metaKey ? takeWithCtrl(event, act) : takeKey(event, position, act);
  if (taken) event.preventDefault();
};

const moves: { readonly [key: string]: (position: Position) => number } = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, perScreen }) => active + perScreen,
  PageUp: ({ active, perScreen }) => active - perScreen,
  Home: () => 0,
  End: ({ last }) => last,
};

const presses: { readonly [key: string]: (act: GridActions) => void } = {
  ' ': (act) => act.toggle(),
  x: (act) => act.toggle(),
  Enter: (act) => act.open(),
  Escape: (act) => act.clear(),
};

function takeKey(event: KeyboardEvent, position: Position, act: GridActions): boolean {
  const move = moves[event.key];
  if (move !== undefined) {
    const place = Math.min(position.last, Math.max(0, move(position)));
    if (event.shiftKey) act.extendTo(place);
    else act.moveTo(place);
    return true;
  }
  const press = presses[event.key];
  press?.(act);
  return press !== undefined;
}

function takeWithCtrl(event: KeyboardEvent, act: GridActions): boolean {
  if (event.key.toLowerCase() !== 'a') return false;
  act.selectAll();
  return true;
}
