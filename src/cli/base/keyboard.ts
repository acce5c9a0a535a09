/** What somebody pressed: a character, or one of the keys that have a name. */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'enter' | 'backspace' | 'clear' | 'escape' | 'interrupt' };

/** A keyboard that gives keys one by one. `next` answers undefined when `until` (ms since 1970) has passed without one. */
export type Keyboard = {
  readonly next: (until?: number) => Promise<Key | undefined>;
  readonly close: () => void;
};

/** Somewhere keys come from and lines go to. */
export type Terminal = {
  readonly keyboard: Keyboard;
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** `dim` and `bold` where the terminal has them and the person wants colours. */
  readonly style: (name: Style, text: string) => string;
};

/** How a text may stand out. */
export type Style = 'dim' | 'bold';

/** The keys in what a terminal sent at once. Arrows and the like are left out. */
export function readKeys(sent: string): readonly Key[] {
  const keys: Key[] = [];
  for (const [token] of sent.matchAll(tokens)) {
    const key = keyOf(token);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/**
 * Takes the keyboard of this process, key by key instead of line by line. However the process ends, the terminal is
 * given back as it was.
 */
export function openKeyboard(): Keyboard {
  const { stdin } = process;
  const pressed: Key[] = [];
  let wake = (): void => undefined;
  const take = (sent: string): void => {
    pressed.push(...readKeys(sent));
    wake();
  };
  const leave = (): void => {
    pressed.push({ kind: 'interrupt' });
    wake();
  };
  const giveBack = (): void => {
    stdin.setRawMode(false);
  };
  stdin.setEncoding('utf8').setRawMode(true).on('data', take).on('error', leave).once('end', leave).resume();
  for (const signal of signals) process.on(signal, leave);
  process.once('exit', giveBack);
  return {
    next: async (until) => {
      if (pressed.length === 0) await pressOr(until, (resolve) => (wake = resolve));
      return pressed.shift();
    },
    close: () => {
      for (const signal of signals) process.off(signal, leave);
      process.off('exit', giveBack);
      giveBack();
      stdin.off('data', take).off('end', leave).pause();
    },
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** An escape sequence, a lone escape, a line end, or one character. */
const tokens = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|.)|\r\n|[\s\S]/gu;

const named: Readonly<Record<string, Key['kind']>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0015': 'clear',
  '\u001b': 'escape',
  '\u0003': 'interrupt',
  '\u0004': 'interrupt',
};

function keyOf(token: string): Key | undefined {
  const kind = named[token];
  if (kind !== undefined && kind !== 'text') return { kind };
  // Ctrl+Z undoes here as it does in the browser.
  if (token === '\u001a') return { kind: 'text', text: 'z' };
  return /^[\u0000-\u001f\u007f-\u009f]/.test(token) ? undefined : { kind: 'text', text: token };
}

function pressOr(until: number | undefined, onPress: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = until === undefined ? undefined : setTimeout(resolve, Math.max(0, until - Date.now()));
    onPress(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
