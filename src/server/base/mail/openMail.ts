import { type Instant, instant, minuteMs } from '../../../core/base/instant.ts';
import { describeError, type Log } from '../log.ts';
import type { MailOutcome } from '../metrics.ts';
import { type Letter, openPost, type Post, type PostSettings } from './post.ts';

/** A letter that failed before, and how often it has been tried, this time included. */
export type WaitingLetter = Letter & { readonly id: string; readonly attempts: number };

/** Where letters lie that could not be sent; whoever runs this Cairn can read them there. */
export type Outbox = {
  /** Keeps a letter that failed once, or one that was never tried where `failure` is null. */
  readonly keep: (letter: Letter, failure: string | null) => Promise<void>;
  /** Those tried so often and written before then; each counts as tried once more, so that no other process takes it. */
  readonly take: (attempts: number, writtenBefore: Instant) => Promise<readonly WaitingLetter[]>;
  /** Forgets a letter that was sent, or notes why it failed again. */
  readonly settle: (id: string, failure: string | null) => Promise<void>;
};

/** What sends mail. */
export type Mail = {
  /** Whether there is a mail server to send through. */
  readonly isSet: boolean;
  /** Sends behind the answer: it neither fails, nor tells by the time it takes whether there was anything to send. */
  readonly send: (letter: Letter) => Promise<void>;
  /** Sends at once, and answers why it failed: for trying the settings out. */
  readonly tryOut: (letter: Letter) => Promise<string | undefined>;
  /** Tries again what failed and is due. */
  readonly retry: (now: Instant) => Promise<void>;
  /** Waits for what is on its way. */
  readonly close: () => Promise<void>;
};

/** What mail stands on; without `settings` every letter is kept. */
export type MailParts = {
  readonly settings: PostSettings | undefined;
  readonly outbox: Outbox;
  readonly log: Log;
  readonly countMail: (outcome: MailOutcome) => void;
};

/** How long after it was written a letter is tried for the second, third and last time. */
export const retryAfterMs: readonly number[] = [minuteMs, 5 * minuteMs, 15 * minuteMs];

/** Opens the way to the mail server, or to the outbox alone. */
export function openMail(parts: MailParts): Mail {
  const post = parts.settings === undefined ? undefined : openPost(parts.settings);
  const underway = new Set<Promise<void>>();
  return {
    isSet: post !== undefined,
    send: async (letter) => {
      const sending = sendOrKeep(parts, post, letter).catch((error: unknown) =>
        parts.log('error', 'failure', describeError(error)),
      );
      underway.add(sending);
      void sending.finally(() => underway.delete(sending));
    },
    tryOut: async (letter) =>
      post === undefined
        ? 'No mail server is set. Set SMTP_URL and CAIRN_MAIL_FROM, then start again.'
        : failureOf(parts, post, letter),
    retry: (now) => (post === undefined ? Promise.resolve() : retry(parts, post, now)),
    close: async () => {
      await Promise.all(underway);
      post?.close();
    },
  };
}

async function sendOrKeep(parts: MailParts, post: Post | undefined, letter: Letter): Promise<void> {
  if (post === undefined) return keepLink(parts, letter);
  const failure = await failureOf(parts, post, letter);
  if (failure !== undefined) await parts.outbox.keep(letter, failure);
}

/** Without a mail server, whoever runs this Cairn hands the link on. */
async function keepLink({ outbox, log, countMail }: MailParts, letter: Letter): Promise<void> {
  await outbox.keep(letter, null);
  countMail('kept');
  const [link] = /^https?:\S+$/m.exec(letter.text) ?? [];
  log('warn', 'mail-not-sent', link === undefined ? {} : { link });
}

async function failureOf({ log, countMail }: MailParts, post: Post, letter: Letter): Promise<string | undefined> {
  const failure = await post.deliver(letter);
  countMail(failure === undefined ? 'sent' : 'failed');
  if (failure === undefined) log('info', 'mail-sent');
  else log('warn', 'mail-failed', { code: failure.code });
  return failure?.message;
}

/** Those that were tried most often come first, so that none is tried twice in a row. */
async function retry(parts: MailParts, post: Post, now: Instant): Promise<void> {
  for (const [at, afterMs] of [...retryAfterMs.entries()].toReversed()) {
    for (const letter of await parts.outbox.take(at + 1, instant(now - afterMs))) {
      const failure = await failureOf(parts, post, letter);
      await parts.outbox.settle(letter.id, failure ?? null);
      if (failure === undefined || letter.attempts <= retryAfterMs.length) continue;
      parts.countMail('given-up');
      parts.log('error', 'mail-given-up', { attempts: letter.attempts });
    }
  }
}
