import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';
import { type House, openHouse, setStage } from '../../test/stage/stage.ts';
import { moveIn } from '../actions/account/moving/moveIn.ts';
import type { Context } from '../actions/base/context.ts';

const folder = ownFolder('cli-move');
const file = (name: string): string => join(folder.path, name);
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

let house: House;
let server: Server;
let address = '';
const asked: unknown[] = [];

beforeAll(async () => {
  writeFileSync(file('Few.csv'), 'front,back\nOne,Two\nThree,Four\n');
  await cairn('import', file('Few.csv'));
  house = await openHouse('sqlite');
  const { context } = await setStage(house.store);
  server = createServer((request, response) => void take(context, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await house.tearDown();
  folder.remove();
});

/** A server that takes in what is sent to it, whoever sends it. */
async function take(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push([request.method, request.url, request.headers.authorization]);
  response.end(JSON.stringify(await moveIn(context, request)));
}

describe('move', () => {
  test('sends everything to the server and leaves it here', async () => {
    expect(await cairn('move', '--to', address, '--token', 'cairn_pat_x')).toEqual({
      code: 0,
      complaints: '',
      out: `Moved 1 deck, 2 notes, 2 cards, 0 answers and 0 records to ${address}, deleted ones included. What is here stays as it was.\n`,
    });
    expect(asked).toEqual([['POST', '/api/move', 'Bearer cairn_pat_x']]);
    expect(await cairn('stats', 'Few')).toMatchObject({ code: 0 });
    expect(await cairn('doctor')).toMatchObject({ code: 0 });
  });

  test('says why the server did not take it', async () => {
    expect(await cairn('move', '--to', address, '--token', 'cairn_pat_x')).toMatchObject({
      code: 3,
      complaints:
        'Your account already has decks of your own there. Move into an account that nobody has used yet. Nothing was moved.\n',
    });
  });

  test.each([
    [[], 2, 'Name the server with --to, as https://cairn.example.org.'],
    [['--to', 'https://cairn.example.org'], 2, 'Give a token that grants "write" with --token, or in CAIRN_TOKEN.'],
    [['--to', 'cairn', '--token', 't'], 3, 'cairn is no address of a server.'],
    [
      ['--to', 'http://cairn.example.org', '--token', 't'],
      3,
      'would send your cards and your token in the open. Use https.',
    ],
    [['--to', 'http://127.0.0.1:1', '--token', 't'], 3, 'Cairn could not send to http://127.0.0.1:1: '],
    [['--to', 'x', 'y', '--token', 't'], 2, '"cairn move" takes no words, only options.'],
  ])('called with %j says what to do', async (words, code, sentence) => {
    const ended = await cairn('move', ...words);
    expect({ code: ended.code, complaints: ended.complaints }).toEqual({
      code,
      complaints: expect.stringContaining(sentence),
    });
  });

  test('says so where there is nothing to move yet', async () => {
    const empty = ownFolder('cli-move-empty');
    expect(await runCairn(empty.path, ['move', '--to', address, '--token', 't'])).toMatchObject({ code: 3 });
    empty.remove();
  });
});
