import { oneLine } from './oneLine.ts';

/** Somebody's place on a panel as it is handed out to them. */
export type WrittenSeat = {
  readonly title: string;
  readonly name: string;
  readonly email: string;
  readonly conflict: string | null;
  readonly excused: string | null;
  readonly scores: readonly {
    readonly dimension: string;
    readonly first: { readonly score: number; readonly because: string };
    readonly now: { readonly score: number; readonly because: string };
  }[];
  readonly dissent: string | null;
  readonly verdict: string | null;
};

/** The places of somebody on panels as Markdown, to read. */
export const formatSeats = (seats: readonly WrittenSeat[]): string => seats.map(formatSeat).join('');

const formatSeat = ({ title, name, email, scores, ...said }: WrittenSeat): string =>
  [
    `# On the panel “${oneLine(title)}”`,
    `They sit there as ${oneLine(name)}${email === '' ? '' : ` <${email}>`}.`,
    ...scores.map(
      ({ dimension, first, now }) => `- ${dimension}: ${now.score}, first ${first.score}. ${sayReasons(first, now)}`,
    ),
    ...Object.entries(labels).flatMap(([of, label]) => {
      const text = said[of as keyof typeof labels];
      return text === null ? [] : [`- ${label}: ${oneLine(text)}`];
    }),
  ].join('\n\n') + '\n\n';

const labels = {
  conflict: 'Conflict of interest',
  excused: 'Excused',
  verdict: 'Verdict, as they said it',
  dissent: 'Dissent',
} as const satisfies Partial<Record<keyof WrittenSeat, string>>;

const sayReasons = (first: { readonly because: string }, now: { readonly because: string }): string =>
  first.because === now.because
    ? oneLine(now.because)
    : `${oneLine(now.because)} (At first: ${oneLine(first.because)})`;
