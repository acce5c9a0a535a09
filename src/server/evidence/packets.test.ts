import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedStory } from '../../../test/stage/evidence/story.ts';
import { type House, openHouse, setStage } from '../../../test/stage/stage.ts';
import { localDoor } from '../base/door.ts';
import { mountPackets } from './packets.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse('sqlite');
});

afterAll(async () => house.tearDown());

async function serve() {
  const stage = await setStage(house.store);
  await seedStory(stage);
  const app = new Hono();
  mountPackets(app, localDoor(stage.context));
  return (query = '') => app.request(`/api/evidence/packet${query}`);
}

describe('a packet', () => {
  test.each([
    ['', 'application/pdf', 'packet.pdf'],
    ['?format=html&reader=outside&workspace=here', 'text/html; charset=utf-8', 'packet.html'],
    ['?format=json-resume', 'application/json', 'resume.json'],
  ])('asked for with %j is a download of the type %s called %s', async (query, type, name) => {
    const answer = await (await serve())(query);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  });

  test.each([
    ['?format=doc', 400, 'format is none of pdf, docx, html, markdown, json-resume, prov, calendar.'],
    ['?reader=all', 400, 'reader is none of company, outside, owner.'],
    ['?impacts=1,2', 400, 'impacts is no list of ids with commas between them.'],
    ['?packet=01KA0000000000000000000000', 404, 'This packet is not there any more. Choose another one.'],
    ['?impacts=01KA0000000000000000000000', 409, 'One of these impacts is not there, or not complete. Choose others.'],
  ])('asked for with %j answers %i and what is wrong', async (query, status, message) => {
    const answer = await (await serve())(query);
    expect([answer.status, await answer.json()]).toMatchObject([status, { message }]);
  });
});
