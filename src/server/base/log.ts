import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../core/base/instant.ts';

/** How much a line matters to whoever runs this Cairn. */
export type Level = 'info' | 'warn' | 'error';

/** What can happen that is worth a line. */
export type Event =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'request'
  | 'failure'
  | 'sign-in'
  | 'mail-sent'
  | 'mail-failed'
  | 'mail-given-up'
  | 'mail-not-sent';

/** Everything a line may tell. It has no place for an address, a name, a path, or a text that a person has sent. */
export type Details = {
  readonly method?: string;
  /** The pattern of the path, without its ids. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly outcome?: string;
  /** Where a failed sign-in came from, as `blindAddress` tells it. */
  readonly from?: string;
  /** A link that no mail could take to its reader. */
  readonly link?: string;
  readonly attempts?: number;
  readonly error?: string;
  readonly code?: string;
  readonly frames?: readonly string[];
};

/** Writes one line about one event. */
export type Log = (level: Level, event: Event, details?: Details) => void;

const underway = new AsyncLocalStorage<string>();

/** Answers a request; every line written meanwhile carries its id. */
export const duringRequest = <Answer>(requestId: string, answer: () => Answer): Answer =>
  underway.run(requestId, answer);

/** A log of one JSON object a line, which is all that collectors of logs ask for; a library for it would weigh more than this. */
export const openLog =
  (write: (line: string) => void, now: () => Instant): Log =>
  (level, event, details) =>
    write(
      JSON.stringify({
        time: new Date(now()).toISOString(),
        level,
        event,
        requestId: underway.getStore(),
        ...details,
      }),
    );

/** What is told of something thrown: its kind and where it came from. Its message is left out, since it may quote what a person wrote. */
export function describeError(error: unknown): Details {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { error: error.name, ...code, frames };
}
