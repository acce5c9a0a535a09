import { freshId, type Operating } from '../../../src/actions/base/context.ts';
import { hashOf } from '../../../src/actions/account/secrets.ts';
import type { Endpoint, Need } from '../../../src/contract/base/endpoint.ts';
import { type Limited, limits } from '../../../src/core/account/limits.ts';
import type { WorkspaceId } from '../../../src/core/base/id.ts';
import { hourMs, instant } from '../../../src/core/base/instant.ts';
import { spend } from '../../../src/store/account/quotas.ts';
import { type Person, seedOperator, seedPerson, seedTeam, type Team } from '../people.ts';
import { type ServedSite, serveSite } from '../served/serveSite.ts';
import type { EndpointCases, Ground } from './endpointCase.ts';

/** A server with people: Ada owns a team, Ben edits in it, and Opal runs the place. */
export type SiteGround = Ground & {
  readonly site: ServedSite;
  readonly ada: Person;
  readonly ben: Person;
  readonly opal: Person & { readonly operating: Operating };
  readonly team: Team<'owner' | 'editor'>;
  /** An id that names nothing. */
  readonly nowhere: string;
};

/**
 * What is sent. `as` is who asks, where that is not Ada, or Opal of what is for operators, or nobody of what is for
 * anybody; `into` is the workspace, where that is not their own; `longAgo` says that they signed in an hour ago.
 */
export type Sent = {
  readonly as?: Person;
  readonly into?: WorkspaceId;
  readonly longAgo?: true;
  readonly [field: string]: unknown;
};

export type SiteCases = EndpointCases<SiteGround, Sent>;

export async function openSiteGround(): Promise<SiteGround> {
  const site = await serveSite();
  const { house, visit, reports, tearDown } = site;
  const [ada, ben] = [await seedPerson(house, 'Ada'), await seedPerson(house, 'Ben')];
  const opal = await seedPerson(house, 'Opal');
  const people = { ada, ben, opal: { ...opal, operating: await seedOperator(opal) } };
  const team = await seedTeam(house, { owner: ada, editor: ben });
  const send = async (endpoint: Endpoint, request: object): Promise<Response> => {
    const { as, into, longAgo, ...rest }: Sent = { ...request };
    const sender = as ?? usual(people, endpoint.needs);
    const signedInAt = instant(visit.now() - (longAgo === true ? hourMs : 0));
    const answer = await site.send(endpoint, rest, sender && { as: sender, into, signedInAt });
    await visit.store.transact((tx) => tx.deleteFrom('quota').execute());
    return answer;
  };
  return { site, ...people, team, nowhere: freshId(visit), send, reports, tearDown };
}

const usual = ({ ada, opal }: Pick<SiteGround, 'ada' | 'opal'>, needs: Need): Person | undefined => {
  if (needs === 'nobody') return undefined;
  return needs === 'operator' ? opal : ada;
};

/** Lets nothing be left of what somebody may do so often, until something was sent. */
export async function exhaust({ site: { visit } }: SiteGround, limited: Limited, subject: string): Promise<void> {
  const { most, windowMs } = limits[limited];
  const spending = { subject: await hashOf(`${limited} ${subject}`), most, windowMs, now: visit.now() };
  await visit.store.transact(async (tx) => {
    while (await spend(tx, spending));
  });
}
