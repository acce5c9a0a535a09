import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MailServer, type MailServerOptions, startMailServer } from '../../../../test/harness/mailServer.ts';
import { type Instant, instant, minuteMs } from '../../../core/base/instant.ts';
import { openLog } from '../log.ts';
import { type Mail, openMail, type Outbox, type WaitingLetter } from './openMail.ts';
import type { Letter } from './post.ts';

const link = 'https://cairn.example.org/sign-in/link#hush';
const letter: Letter = { to: 'ada@example.org', subject: 'Grüße', text: `Open this:\n\n${link}\n\nZoë\n` };
const written = instant(1_772_442_000_000);

type Kept = Letter & { id: string; attempts: number; failure: string | null };

let kept: Kept[];
let lines: Readonly<Record<string, unknown>>[];
let counted: string[];
let open: (() => Promise<void>)[];

beforeEach(() => {
  [kept, lines, counted, open] = [[], [], [], []];
});

afterEach(async () => {
  for (const close of open.toReversed()) await close();
});

/** An outbox whose letters were all written at one moment. */
const outbox: Outbox = {
  keep: async (one, failure) => {
    kept.push({ ...one, id: String(kept.length), attempts: failure === null ? 0 : 1, failure });
  },
  take: async (attempts: number, writtenBefore: Instant): Promise<readonly WaitingLetter[]> => {
    const due = kept.filter((one) => one.attempts === attempts && written <= writtenBefore);
    for (const one of due) one.attempts += 1;
    return due.map((one) => ({ ...one }));
  },
  settle: async (id, failure) => {
    kept = kept.filter((one) => one.id !== id || failure !== null);
    for (const one of kept) if (one.id === id) one.failure = failure;
  },
};

async function serveMail(...wishes: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...wishes);
  open.push(server.stop);
  return server;
}

function mailTo(url: string | undefined): Mail {
  const mail = openMail({
    settings: url === undefined ? undefined : { url, from: 'Cairn <cairn@example.org>' },
    outbox,
    log: openLog(
      (line) => lines.push(JSON.parse(line)),
      () => written,
    ),
    countMail: (outcome) => counted.push(outcome),
  });
  open.push(mail.close);
  return mail;
}

const minutesLater = (minutes: number): Instant => instant(written + minutes * minuteMs);

describe('a mail', () => {
  test('reaches its reader as plain text, from Cairn, and is answered by no robot', async () => {
    const { brought, place } = await serveMail();
    const mail = mailTo(`smtp://${place}`);
    await mail.send(letter);
    await mail.close();
    expect(brought).toMatchObject([
      {
        from: { name: 'Cairn', address: 'cairn@example.org' },
        to: [{ address: 'ada@example.org' }],
        subject: 'Grüße',
        text: letter.text,
      },
    ]);
    expect(brought[0]?.html).toBeUndefined();
    expect(brought[0]?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
    expect([kept, counted]).toEqual([[], ['sent']]);
  });

  test.each(['ada@example.org, eve@example.org', 'ada@example.org\r\nBcc: eve@example.org', 'Eve <eve@example.org>'])(
    'goes to nobody whom an address brings along: %j',
    async (to) => {
      const { brought, place } = await serveMail();
      const mail = mailTo(`smtp://${place}`);
      await mail.send({ ...letter, to });
      await mail.close();
      expect(brought.flatMap((one) => [...(one.to ?? []), ...(one.bcc ?? [])]).length).toBeLessThanOrEqual(1);
    },
  );

  test('is sent behind the answer: a server that is slow holds nobody up', async () => {
    const { brought, place } = await serveMail({ onConnect: (_, done) => void setTimeout(done, 400) });
    const mail = mailTo(`smtp://${place}`);
    const begunAt = performance.now();
    await mail.send(letter);
    expect(performance.now() - begunAt).toBeLessThan(100);
    await mail.close();
    expect(brought).toHaveLength(1);
  });

  test('is brought with user and password where the settings name them', async () => {
    const { brought, users, place } = await serveMail({ authOptional: false });
    const mail = mailTo(`smtp://me:p%40ss@${place}`);
    expect(await mail.tryOut(letter)).toBeUndefined();
    expect([users, brought.length]).toEqual([[['me', 'p@ss']], 1]);
  });
});

describe('without a mail server', () => {
  test('a mail is kept, and the log has its link and nothing else of it', async () => {
    const mail = mailTo(undefined);
    await mail.send(letter);
    await mail.close();
    expect(kept).toMatchObject([{ ...letter, attempts: 0, failure: null }]);
    expect(lines).toEqual([{ time: '2026-03-02T09:00:00.000Z', level: 'warn', event: 'mail-not-sent', link }]);
    expect(counted).toEqual(['kept']);
  });

  test('nothing is tried again, and trying it out says what to set', async () => {
    const mail = mailTo(undefined);
    await mail.retry(minutesLater(60));
    expect(await mail.tryOut(letter)).toBe(
      'No mail server is set. Set SMTP_URL and CAIRN_MAIL_FROM, then start again.',
    );
    expect(kept).toEqual([]);
  });
});

describe('a mail that fails', () => {
  test('fails nobody, is kept with its error, and shows neither reader nor link in the log', async () => {
    const { place } = await serveMail({ onRcptTo: (_, __, done) => done(new Error('no such user ada@example.org')) });
    const mail = mailTo(`smtp://${place}`);
    await mail.send(letter);
    await mail.close();
    expect(kept).toMatchObject([{ ...letter, attempts: 1, failure: expect.stringContaining('no such user') }]);
    expect(lines).toMatchObject([{ level: 'warn', event: 'mail-failed', code: 'EENVELOPE 550' }]);
    expect(JSON.stringify(lines)).not.toMatch(/ada@|hush/);
  });

  test('is tried again after one, five and fifteen minutes, then given up', async () => {
    const { place, stop } = await serveMail();
    await stop();
    const mail = mailTo(`smtp://${place}`);
    await mail.send(letter);
    await mail.close();
    const tries: (number | undefined)[] = [];
    const later = mailTo(`smtp://${place}`);
    for (const minutes of [0, 1, 4, 5, 14, 15, 60]) {
      await later.retry(minutesLater(minutes));
      tries.push(kept[0]?.attempts);
    }
    expect(tries).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect(counted).toEqual(['failed', 'failed', 'failed', 'failed', 'given-up']);
    expect(lines.at(-1)).toMatchObject({ level: 'error', event: 'mail-given-up', attempts: 4 });
  });

  test('is tried once and not thrice where all its moments have passed', async () => {
    const { place, stop } = await serveMail();
    await stop();
    const mail = mailTo(`smtp://${place}`);
    await outbox.keep(letter, 'gone');
    await mail.retry(minutesLater(60));
    expect(kept).toMatchObject([{ attempts: 2 }]);
  });

  test('is forgotten once it is sent', async () => {
    const { brought, place } = await serveMail();
    await outbox.keep(letter, 'gone');
    await mailTo(`smtp://${place}`).retry(minutesLater(1));
    expect([brought.length, kept, counted]).toEqual([1, [], ['sent']]);
  });

  test('and cannot even be kept is told of in the log', async () => {
    const mail = openMail({
      settings: undefined,
      outbox: { ...outbox, keep: async () => Promise.reject(new RangeError('hush')) },
      log: openLog(
        (line) => lines.push(JSON.parse(line)),
        () => written,
      ),
      countMail: () => undefined,
    });
    await mail.send(letter);
    await mail.close();
    expect(lines).toMatchObject([{ level: 'error', event: 'failure', error: 'RangeError' }]);
    expect(JSON.stringify(lines)).not.toContain('hush');
  });
});

describe.runIf(process.platform === 'linux')('a mail server elsewhere', () => {
  const elsewhere = '127.0.0.2';

  test.each<readonly [string, string, MailServerOptions]>([
    ['offers no encryption', 'smtp', {}],
    ['cannot prove who it is', 'smtp', { disabledCommands: [] }],
    ['cannot prove who it is from the start', 'smtps', { secure: true }],
  ])('gets neither password nor mail where it %s', async (_, scheme, options) => {
    const { brought, users, place } = await serveMail(options, elsewhere);
    expect(await mailTo(`${scheme}://me:hush@${place}`).tryOut(letter)).toMatch(/STARTTLS|certificate/);
    expect([users, brought]).toEqual([[], []]);
  });
});
