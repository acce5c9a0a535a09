import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask, EndpointCases, Ground } from '../../test/stage/grounds/endpointCase.ts';
import { localCases } from '../../test/stage/cases/localCases.ts';
import { openLocalGround } from '../../test/stage/grounds/localGround.ts';
import { siteCases } from '../../test/stage/cases/siteCases.ts';
import { openSiteGround } from '../../test/stage/grounds/siteGround.ts';
import type { Endpoint } from '../contract/base/endpoint.ts';
import { isEndpoint, ways } from '../contract/endpoints.ts';
import { isRefusal } from '../core/base/refusal.ts';

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  ways.flatMap(({ way }) => (isEndpoint(way) ? [[nameOf(way), way] as const] : [])),
);

describe('the contract', () => {
  test.each([...endpoints])('%s has a request that is answered, and one for each refusal', (name, { refusals }) => {
    const cases = [localCases[name], siteCases[name]];
    expect(cases.some((each) => each?.asks !== undefined)).toBe(true);
    const codes = cases.flatMap((each) => Object.keys(each?.refusals ?? {}));
    expect(codes.toSorted()).toEqual(Object.keys(refusals).toSorted());
  });

  test('has an endpoint for each case', () => {
    const names = [...Object.keys(localCases), ...Object.keys(siteCases)];
    expect(names.filter((name) => !endpoints.has(name))).toEqual([]);
  });
});

describe('for one owner', () => {
  holdTo(localCases, openLocalGround);
});

describe('for people with accounts', () => {
  holdTo(siteCases, openSiteGround);
});

/** Asks every endpoint that has a case, each on a ground of its own. */
function holdTo<On extends Ground>(cases: EndpointCases<On>, open: () => Promise<On>): void {
  describe.each(Object.entries(cases))('%s', (name, { asks, bad, refusals = {} }) => {
    const endpoint = getEndpoint(name);
    let ground: On;

    beforeAll(async () => {
      ground = await open();
    });

    afterAll(async () => ground.tearDown());

    const given = (ask: Ask<On> | undefined): readonly Ask<On>[] => (ask === undefined ? [] : [ask]);

    const answerTo = async (ask: Ask<On>) => {
      const answer = await ground.send(endpoint, await ask(ground));
      return { status: answer.status, json: (await answer.json()) as unknown };
    };

    test.each(given(asks))('answers what its contract says, and nothing besides', async (ask) => {
      const { status, json } = await answerTo(ask);
      expect({ status, json }).toEqual({ status: 200, json: endpoint.response.safeParse(json).data });
      expect(ground.reports).toEqual([]);
    });

    test.each(given(bad))('says what is wrong with a request it does not understand', async (ask) => {
      const { status, json } = await answerTo(ask);
      const isAddress = status === 404 && endpoint.path.includes(':');
      expect({ status, json }).toMatchObject({
        status: isAddress ? 404 : 400,
        json: { kind: 'refusal', code: isAddress ? 'no-such-thing' : 'bad-request' },
      });
      expect(isRefusal(json) && json.message).toMatch(/^[\w.]+ .+\.$/);
    });

    test.each(Object.entries(refusals))('refuses with %s and a sentence', async (code, ask) => {
      const { status, json } = await answerTo(ask);
      expect({ status, json }).toMatchObject({ status: statusOf(code), json: { kind: 'refusal', code } });
      expect(isRefusal(json) && json.message).toMatch(/^[A-Z\d].*\.$/);
    });
  });
}

function getEndpoint(name: string): Endpoint {
  const endpoint = endpoints.get(name);
  if (endpoint === undefined) throw new Error(`the contract has no ${name}`);
  return endpoint;
}

/** What is gone is 404; what cannot be as things stand is 409, unless it is for another time or another person. */
const statusOf = (code: string): number => (code.startsWith('no-') ? 404 : (rarer.get(code) ?? 409));

const rarer: ReadonlyMap<string, number> = new Map([
  ['too-often', 429],
  ['other-person', 403],
  ['stale-sign-in', 403],
]);
