import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Assistant, callServer, eras } from '../../test/stage/assistants.ts';
import { type Person, seedPerson, seedTeam, visitOf } from '../../test/stage/people.ts';
import { only, seedDeck, seedNotes } from '../../test/stage/seed.ts';
import { engines, type House, openHouse, setStage } from '../../test/stage/stage.ts';
import { createToken } from '../actions/account/tokens/createToken.ts';
import { revokeToken } from '../actions/account/tokens/revokeToken.ts';
import { addRecord } from '../actions/ledger/records/addRecord.ts';
import { getRecord } from '../actions/ledger/records/getRecord.ts';
import { getNote } from '../actions/study/notes/getNote.ts';
import type { DeckId } from '../core/base/id.ts';
import { isRefusal } from '../core/base/refusal.ts';
import type { Grant } from '../core/base/role.ts';
import { serverDoor } from './account/serverDoor.ts';
import { offer } from './assistants.ts';
import type { Door } from './base/door.ts';
import { mountAssistants } from './base/mcp/mount.ts';

const readers = [
  'list_decks',
  'search_cards',
  'get_card',
  'what_is_due',
  'list_drafts',
  'find_records',
  'list_findings',
];
const writers = ['add_card', 'change_card', 'log_impact'];

describe.each(engines)('an assistant on %s', (engine) => {
  let house: House;
  let app: Hono;
  let ada: Person;
  let ben: Person;
  let deckId: DeckId;
  let reports: Error[];

  beforeAll(async () => {
    house = await openHouse(engine);
  });

  afterAll(async () => house.tearDown());

  beforeEach(async () => {
    const set = await setStage(house.store);
    reports = [];
    ada = await seedPerson(set, 'Ada');
    ben = await seedPerson(set, 'Ben');
    deckId = (await seedDeck(ada, { name: 'Decisions' })).id;
    await seedNotes(ada, deckId, [{ front: 'Who decides?', back: 'The lead.' }]);
    app = new Hono();
    const door = serverDoor(visitOf(set), { findSignedIn: async () => undefined });
    mountAssistants(app, { door, offer, report: (error) => void reports.push(error) });
  });

  const makeToken = async (person: Person, grants: readonly Grant[]) => {
    const made = await createToken(person.signedIn, { name: 'An assistant', grants, days: null });
    if (isRefusal(made)) throw new Error(made.message);
    return { id: made.token.id, headers: { authorization: `Bearer ${made.secret}` } };
  };

  const fetch = async (request: Request): Promise<Response> => app.fetch(request);

  const callAs = async (person: Person, ...grants: Grant[]): Promise<Assistant> =>
    callServer({ fetch, headers: (await makeToken(person, grants)).headers });

  test.each(eras)('that speaks %s learns what Cairn keeps, and which tools it may use', async (era) => {
    const { headers } = await makeToken(ada, ['read']);
    const assistant = await callServer({ fetch, headers }, era);
    expect(assistant.instructions).toContain('Only the person answers cards');
    expect(await assistant.listTools()).toEqual(readers);
    expect(await assistant.use('list_decks')).toMatchObject({
      text: `Decisions: 1 card, 1 waiting (deck ${deckId})`,
      data: { decks: [{ deckId, name: 'Decisions', cards: 1, waiting: 1, archived: false }] },
    });
  });

  test('finds a card and reads it whole', async () => {
    const assistant = await callAs(ada, 'read');
    const found = await assistant.use('search_cards', { search: 'decides', deckId });
    expect(found.text).toMatch(/^1 card found\.\nDecisions: Who decides\? \(card \w{26}, note \w{26}\)$/);
    const cardId = /card (\w{26})/.exec(found.text)?.[1];
    const read = await assistant.use('get_card', { cardId });
    expect(read).toMatchObject({
      text: expect.stringContaining('Question: Who decides?\n\nAnswer: The lead.'),
      data: { cardId, question: 'Who decides?', note: { kind: 'basic', back: 'The lead.' }, answers: 0 },
    });
  });

  test('is told what is due as counts, without a word of what is asked', async () => {
    const { text, data } = await (await callAs(ada, 'read')).use('what_is_due');
    expect(text).toBe('1 card waiting: 0 due, 0 within steps, 1 new.');
    expect(data).toMatchObject({ waiting: { fresh: 1 }, minutes: null, decks: [{ deckId, waiting: 1 }] });
    expect(JSON.stringify([text, data])).not.toMatch(/decides|lead/);
  });

  test('that may only read is refused what writes, and nothing is written', async () => {
    const assistant = await callAs(ada, 'read', 'study');
    expect(await assistant.use('add_card', { deckId, front: 'Who else?', back: 'Nobody.' })).toMatchObject({
      isNo: true,
      text: 'This token does not grant "write". Make one that does under Settings, Tokens.',
    });
    expect((await assistant.use('search_cards')).data).toMatchObject({ total: 1 });
  });

  test('asks one thing at a time', async () => {
    const { headers } = await makeToken(ada, ['read']);
    const call = (id: number) => ({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'list_decks' } });
    const accept = 'application/json, text/event-stream';
    const init = { method: 'POST', headers: { ...headers, accept, 'content-type': 'application/json' } };
    const answer = await app.request('/mcp', { ...init, body: JSON.stringify([call(1), call(2)]) });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-request' });
  });

  test('that may write adds a card, and changes a part of it', async () => {
    const assistant = await callAs(ada, 'read', 'write');
    expect(await assistant.listTools()).toEqual([...readers, ...writers]);
    const added = await assistant.use('add_card', { deckId, front: 'Who else?', back: 'Nobody.', tags: ['roles'] });
    expect(added.text).toMatch(/^Added 1 card: Who else\? \(note \w{26}\)$/);
    const { noteId } = Object(added.data);
    await assistant.use('change_card', { noteId, back: 'Nobody else.', reason: 'Clearer.' });
    expect(await getNote(ada.context, { noteId })).toMatchObject({
      note: { front: 'Who else?', back: 'Nobody else.', tags: ['roles'], kind: 'basic' },
    });
  });

  test('logs an impact as a draft of a program, which counts for nothing, and finds it again', async () => {
    const assistant = await callAs(ada, 'read', 'write');
    const logged = await assistant.use('log_impact', { what: 'Payments plans ahead', changedOn: '2026-02-20' });
    expect(logged.text).toMatch(/^Logged as a draft: Payments plans ahead \(record \w{26}\)$/);
    const { recordId } = Object(logged.data);
    expect(await getRecord(ada.context, { recordId })).toMatchObject({
      record: { kind: 'impact', standing: 'draft', means: 'program', fields: { changedOn: '2026-02-20' } },
    });
    expect((await assistant.use('list_drafts')).data).toMatchObject({ waiting: 1, drafts: [{ recordId }] });
    expect((await assistant.use('find_records', { search: 'payments' })).data).toMatchObject({ records: [] });
    expect((await assistant.use('find_records', { search: 'payments', standing: 'draft' })).data).toMatchObject({
      records: [{ recordId, title: 'Payments plans ahead' }],
      more: false,
    });
  });

  test('is told nothing of a person that is not to go beyond its owner', async () => {
    const fields = { name: 'Mara Lindqvist', email: 'mara@example.org', note: 'A private word' };
    await addRecord(ada.context, { kind: 'person', standing: 'draft', fields });
    const assistant = await callAs(ada, 'read');
    const found = await assistant.use('find_records', { search: 'mara', standing: 'draft' });
    expect(found.text).toContain('Mara Lindqvist');
    expect(JSON.stringify([found, await assistant.use('list_drafts')])).not.toMatch(/example\.org|private/);
  });

  test('is told in a sentence what is wrong with what it asked', async () => {
    const assistant = await callAs(ada, 'read', 'write');
    const said = async (name: string, asked: Record<string, unknown>) => {
      const { isNo, text } = await assistant.use(name, asked);
      return isNo ? text : '';
    };
    expect(await said('search_cards', { limit: 1_000 })).toBe('limit is too large: 100 at most.');
    expect(await said('get_card', { cardId: 'x' })).toBe('cardId is no id: 26 characters of Crockford base 32.');
    expect(await said('add_card', { deckId, front: 'Who?', back: '' })).toBe(
      'The back is empty. Write what the card answers.',
    );
    expect(await said('add_card', { deckId, kind: 'cloze', front: 'no gap' })).toContain('This note has no gap.');
    expect(await said('log_impact', { what: 'Soon', changedOn: 'soon' })).toBe(
      'Changed on: give a date like 2026-03-31.',
    );
    expect(await said('forget_everything', {})).toContain('There is no such tool here.');
  });

  test('reaches nothing of somebody else', async () => {
    const theirs = only(await seedNotes(ben, (await seedDeck(ben)).id, [{}]));
    const assistant = await callAs(ada, 'read', 'write');
    const changed = { noteId: theirs.note.id, back: 'Mine.' };
    expect(await assistant.use('get_card', { cardId: only(theirs.cards).id })).toMatchObject({ isNo: true });
    expect(await assistant.use('change_card', changed)).toMatchObject({ isNo: true });
    expect((await assistant.use('search_cards')).data).toMatchObject({ total: 1 });
  });

  test('in a team may do what its person may there, and is told of no learning', async () => {
    const team = await seedTeam(house, { owner: ada, viewer: ben });
    await seedDeck(team.owner, { name: 'Shared' });
    const into = async (person: Person) => {
      const { headers } = await makeToken(person, ['read', 'write']);
      return callServer({ fetch, headers: { ...headers, 'cairn-workspace': team.id } });
    };
    const [owners, viewers] = [await into(ada), await into(ben)];
    const readersOfTeams = readers.filter((name) => name !== 'what_is_due');
    expect(await owners.listTools()).toEqual([...readersOfTeams, ...writers]);
    expect(await viewers.listTools()).toEqual(readersOfTeams);
    expect((await viewers.use('list_decks')).text).toMatch(/^Shared: 0 cards, 0 waiting/);
    expect((await owners.use('what_is_due')).text).toContain('Learning happens in your own workspace.');
  });

  test('is let in no more once its token is revoked, also in the midst of its work', async () => {
    const { id, headers } = await makeToken(ada, ['read']);
    const assistant = await callServer({ fetch, headers });
    await assistant.use('list_decks');
    await revokeToken(ada.signedIn, { tokenId: id });
    await expect(assistant.use('list_decks')).rejects.toThrow();
    await expect(callServer({ fetch, headers })).rejects.toThrow();
  });

  test.each([
    ['no token', {}, 'Assistants show a token.'],
    ['a wrong token', { authorization: 'Bearer cairn_pat_wrong' }, 'You are not signed in.'],
  ])('with %s is told to show one', async (_, headers, sentence) => {
    const answer = await app.request('https://cairn.example.org/mcp', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ kind: 'refusal', message: expect.stringContaining(sentence) });
  });

  test('is told of a mistake of Cairn without its details, which are reported', async () => {
    const [broken, door] = [new Hono(), serverDoor(visitOf(ada), { findSignedIn: async () => undefined })];
    const open: Door['open'] = async (http, entrance) => {
      if (entrance.needs === 'learner') throw new Error('no such column');
      return door.open(http, entrance);
    };
    mountAssistants(broken, { door: { ...door, open }, offer, report: (error) => void reports.push(error) });
    const { headers } = await makeToken(ada, ['read']);
    const line = { fetch: async (request: Request) => broken.fetch(request), headers };
    await expect(callServer(line)).rejects.toThrow(/^(?!.*column).*Cairn made a mistake/);
    expect(reports).toMatchObject([{ message: 'no such column' }]);
  });

  test('with a token that does not grant reading is told so', async () => {
    const { headers } = await makeToken(ada, ['study']);
    const answer = await app.request('https://cairn.example.org/mcp', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(reports).toEqual([]);
  });
});
