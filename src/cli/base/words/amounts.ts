/** A count with its noun: "1 card", "1,200 cards". */
export const sayCount = (number: number, noun: string): string =>
  `${grouped.format(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A count alone, in groups of three digits. */
export const sayNumber = (number: number): string => grouped.format(number);

/** A share from 0 to 1 in whole percent. */
export const sayPercent = (share: number): string => `${Math.round(share * 100)} %`;

/** A length of time as people say it: "40 s", "12 min", "3.5 h". */
export function sayDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}

/** A size as people say it: "812 bytes", "14 kB", "3.2 MB". */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const steps = ['kB', 'MB', 'GB', 'TB'] as const;
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3) - 1);
  const size = bytes / 1_000 ** (step + 1);
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${steps[step]}`;
}

const grouped = new Intl.NumberFormat('en');
