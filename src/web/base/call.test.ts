import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf, reach, readAnswer, Refused, sentenceOf } from './call.ts';

describe('asking the server', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const { status, body } = answers[request.url ?? ''] ?? { status: 404, body: '' };
      answer.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  const ask = async (path: string) => await readAnswer(await reach(url + path, {}));

  test('fills the names of a path', () => {
    expect(pathOf('/api/decks/:deckId/notes/:noteId', { deckId: 'a/b', noteId: 7 })).toBe('/api/decks/a%2Fb/notes/7');
  });

  test('hands over what was answered', async () => {
    expect(await ask('/fine')).toEqual({ cards: 3 });
  });

  test('throws a refusal with its own sentence and all else that it says', async () => {
    const refused = await ask('/no').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: 'no-deck', status: 404, cause: { code: 'no-deck' } });
    expect(sentenceOf(refused)).toBe('This deck is gone.');
  });

  test('says what to do when the server breaks', async () => {
    await expect(ask('/broken')).rejects.toThrow(
      'Cairn could not do that: it broke inside (500). Try again; its log says more.',
    );
  });

  test('says what to do when the server is away', async () => {
    await expect(reach('http://127.0.0.1:1/', {})).rejects.toThrow(
      'Cairn does not answer. Check that it is running, then try again.',
    );
  });
});

const answers: { readonly [path: string]: { readonly status: number; readonly body: string } } = {
  '/fine': { status: 200, body: '{"cards":3}' },
  '/no': { status: 404, body: '{"kind":"refusal","code":"no-deck","message":"This deck is gone."}' },
  '/broken': { status: 500, body: '<h1>Internal error</h1>' },
};
