import { Readable } from 'node:stream';
import { moveOut } from '../actions/account/moving/moveOut.ts';
import type { Context } from '../actions/base/context.ts';
import { moveIn, type MoveReport, moveReport } from '../contract/study/move.ts';
import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import { isThisMachine } from '../core/base/thisMachine.ts';
import { sayCount } from './base/words/amounts.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell, tellApart } from './base/command.ts';
import { reading } from './base/opening.ts';
import { findPlace } from './base/place.ts';

/** `cairn move`. */
export const move: Command = {
  summary: 'Copy everything into your account on a server; here it stays as it is',
  usage: 'cairn move --to URL --token TOKEN [--data DIR] [--json]',
  options: { to: { type: 'string' }, token: { type: 'string' } },
  async run(call) {
    const { to } = call.values;
    const token = call.values['token'] ?? process.env['CAIRN_TOKEN'];
    if (call.words.length > 0) return misuse(move, '"cairn move" takes no words, only options.');
    if (typeof to !== 'string') return misuse(move, 'Name the server with --to, as https://cairn.example.org.');
    if (typeof token !== 'string')
      return misuse(move, 'Give a token that grants "write" with --token, or in CAIRN_TOKEN.');
    const url = findServer(to);
    if (isRefusal(url)) return fail(exitCodes.refused, url.message);
    return reading(call, (context) => send(call, context, { url, token }));
  },
};

type Server = { readonly url: URL; readonly token: string };

async function send(call: Call, context: Context, server: Server): Promise<ExitCode> {
  if (process.stderr.isTTY) tellApart('Moving …');
  const outgoing = await moveOut(context, findPlace(call.values.data));
  if (isRefusal(outgoing)) return fail(exitCodes.refused, outgoing.message);
  const moved = await post(server, outgoing.bytes);
  await outgoing.close();
  if (isRefusal(moved)) return fail(exitCodes.refused, moved.message);
  const { decks, notes, cards, reviews, records } = moved;
  const counted = `${sayCount(decks, 'deck')}, ${sayCount(notes, 'note')}, ${sayCount(cards, 'card')}, ${sayCount(reviews, 'answer')} and ${sayCount(records, 'record')}`;
  tell(
    call.values.json === true
      ? JSON.stringify(moved)
      : `Moved ${counted} to ${server.url.origin}, deleted ones included. What is here stays as it was.`,
  );
  return exitCodes.done;
}

/** A token must not cross a network in the open. */
function findServer(text: string): URL | Refusal {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    return refuse('no url', `${text} is no address of a server. Write it as https://cairn.example.org.`);
  if (url.protocol === 'http:' && !isThisMachine(url))
    return refuse('not secret', `${text} would send your cards and your token in the open. Use https.`);
  return new URL(moveIn.path, url);
}

async function post({ url, token }: Server, bytes: AsyncIterable<Uint8Array>): Promise<MoveReport | Refusal> {
  try {
    const answer = await fetch(url, {
      method: moveIn.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/gzip' },
      body: Readable.toWeb(Readable.from(bytes)) as ReadableStream,
      duplex: 'half',
      redirect: 'error',
    });
    const said: unknown = await answer.json();
    if (isRefusal(said)) return said;
    const report = moveReport.safeParse(said);
    return report.success ? report.data : notCairn(url);
  } catch (error) {
    if (error instanceof SyntaxError) return notCairn(url);
    const { cause } = error instanceof Error ? error : {};
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(error);
    return refuse('unreachable', `Cairn could not send to ${url.origin}: ${reason}. Check the address and try again.`);
  }
}

const notCairn = (url: URL): Refusal =>
  refuse('no cairn', `${url.origin} does not answer as a Cairn of this version. Check the address with --to.`);
