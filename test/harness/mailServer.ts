import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** How a mail server is to behave. */
export type MailServerOptions = SMTPServerOptions;

/** A user of a mail server, and the password they sent. */
type User = readonly [string | undefined, string | undefined];

/** A real mail server in this process, and what it has been brought. */
export type MailServer = {
  /** Its host and port. */
  readonly place: string;
  readonly brought: readonly Email[];
  /** Those who have signed in to it. */
  readonly users: readonly User[];
  readonly stop: () => Promise<void>;
};

/** Starts a mail server on an address of this machine; it takes everything unless the options say otherwise. */
export async function startMailServer(options: MailServerOptions = {}, host = '127.0.0.1'): Promise<MailServer> {
  const brought: Email[] = [];
  const users: User[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) => {
      users.push([username ?? undefined, password ?? undefined]);
      done(null, { user: username });
    },
    onData: (stream, _, done) => {
      void text(stream)
        .then((mail) => PostalMime.parse(mail))
        .then((mail) => brought.push(mail))
        .finally(() => done());
    },
    ...options,
  });
  // A client that breaks off is no failure of the server.
  server.on('error', () => undefined);
  server.listen(0, host);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
  return { place: `${host}:${port}`, brought, users, stop };
}
