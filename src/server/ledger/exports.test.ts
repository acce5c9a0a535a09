import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, setStage } from '../../../test/stage/stage.ts';
import { addRecord } from '../../actions/ledger/records/addRecord.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { localDoor } from '../base/door.ts';
import { mountLedgerExports } from './exports.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse('sqlite');
});

afterAll(async () => house.tearDown());

async function serve() {
  const { context } = await setStage(house.store);
  const app = new Hono();
  mountLedgerExports(app, localDoor(context));
  const added = await addRecord(context, { kind: 'team', standing: 'draft', fields: { name: 'Sales, north' } });
  if (isRefusal(added)) throw new Error(added.message);
  return { recordId: added.id, get: (query = '') => app.request(`/api/ledger/export${query}`) };
}

describe('the export of a ledger', () => {
  test.each([
    ['', 'application/json', 'ledger.json'],
    ['?format=json&kind=team', 'application/json', 'team.json'],
    ['?format=markdown', 'text/markdown; charset=utf-8', 'ledger.md'],
    ['?format=madr&workspace=here', 'text/markdown; charset=utf-8', 'ledger.md'],
  ])('asked with %j is a download of the type %s called %s', async (query, type, name) => {
    const answer = await (await serve()).get(query);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect((await answer.text()).includes('Sales, north')).toBe(!query.includes('madr'));
  });

  test('of one record begins with what it is', async () => {
    const { get, recordId } = await serve();
    expect(await (await get(`?format=markdown&record=${recordId}`)).text()).toMatch(/^---\ncairn:\n {2}kind: team\n/);
  });

  test.each([
    ['?format=pdf', 400, 'format is none of json, markdown, madr.'],
    ['?audience=all', 400, 'audience is none of open, internal, personal.'],
    ['?record=1', 400, 'record is no id: 26 characters of Crockford base 32.'],
    ['?kind=../a', 400, 'kind is no kind of record.'],
    ['?kind=walk', 404, 'There is no kind of record called “walk”. Choose one that the ledger offers.'],
    [
      '?record=01KA0000000000000000000000',
      404,
      'There is no such record. It may have been erased, or it lies in another workspace.',
    ],
  ])('asked with %j answers %i and what is wrong', async (query, status, message) => {
    const answer = await (await serve()).get(query);
    expect([answer.status, await answer.json()]).toMatchObject([status, { message }]);
  });
});
