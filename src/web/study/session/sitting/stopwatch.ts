/** Counts the time while the page is looked at. */
export type Stopwatch = {
  /** Starts again from nothing. */
  readonly restart: () => void;
  /** Milliseconds counted since the last start. */
  readonly readMs: () => number;
  /** The page came into view or left it. */
  readonly show: () => void;
  readonly hide: () => void;
};

/** A stopwatch over a clock of milliseconds; it runs from the first `restart`. */
export function createStopwatch(nowMs: () => number): Stopwatch {
  let counted = 0;
  let since: number | undefined;
  let isHidden = false;
  const running = (): number => (since === undefined ? 0 : nowMs() - since);
  return {
    restart: () => {
      counted = 0;
      since = isHidden ? undefined : nowMs();
    },
    readMs: () => Math.round(counted + running()),
    show: () => {
      isHidden = false;
      since ??= nowMs();
    },
    hide: () => {
      isHidden = true;
      counted += running();
      since = undefined;
    },
  };
}
