import { createTransport } from 'nodemailer';
import type { LetterSubjectId } from '../../../core/base/id.ts';
import { isThisMachine } from '../../../core/base/thisMachine.ts';

/** A mail to one person, in plain text. A link in it stands on a line of its own. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** The request to a witness, the panel or the review that it is about. */
  readonly about?: LetterSubjectId;
};

/** A text file that goes with a mail. */
export type Attachment = { readonly name: string; readonly type: string; readonly text: string };

/** The mail server that takes letters (smtp:// or smtps://), and whom they are from. */
export type PostSettings = { readonly url: string; readonly from: string };

/** Why a letter was not taken: a code that may be logged, and the words for whoever runs this Cairn. */
export type Failure = { readonly code: string; readonly message: string };

/** A way to a mail server. */
export type Post = {
  readonly deliver: (letter: Letter) => Promise<Failure | undefined>;
  readonly close: () => void;
};

/** How long a mail server may take for each step; all of them together stay below the patience of a server that stops. */
const patience = { dnsTimeout: 3_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Opens a way to a mail server. Unless it runs on this machine, it has to prove itself over TLS before it sees a password. */
export function openPost({ url, from }: PostSettings): Post {
  const { hostname, port, protocol, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const isHere = isThisMachine({ hostname });
  const transport = createTransport(
    {
      ...patience,
      pool: true,
      maxConnections: 2,
      maxRequeues: 1,
      idleTimeout: 10_000,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? defaultPorts[isSecure ? 'smtps' : 'smtp'] : Number(port),
      secure: isSecure,
      requireTLS: !isHere,
      ignoreTLS: isHere,
      ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    deliver: async ({ to, subject, text, attachments = [] }) => {
      try {
        // As an object, so that a comma in it makes no second reader.
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          attachments: attachments.map(attach),
        });
        return undefined;
      } catch (error) {
        return sayFailure(error);
      }
    },
    close: () => transport.close(),
  };
}

const attach = ({ name, type, text }: Attachment) => ({ filename: name, contentType: type, content: text });

const defaultPorts = { smtp: 587, smtps: 465 } as const;

function sayFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'unknown', message: String(error) };
  const code = 'code' in error ? String(error.code) : error.name;
  const answer = 'responseCode' in error ? ` ${String(error.responseCode)}` : '';
  return { code: `${code}${answer}`, message: error.message.slice(0, 500) };
}
