import type { WorkspaceId } from '../../../src/core/base/id.ts';
import { type Grant, grants } from '../../../src/core/base/role.ts';
import { siteUrl } from '../../stage/identity.ts';
import type { Name } from '../ground/cast.ts';
import type { Way } from './declared.ts';
import type { ServedTown } from '../ground/served.ts';

/** What the door is to make of somebody. */
export type Standing =
  /** The guard lets nothing through. */
  | { readonly kind: 'stopped' }
  /** A program without a token: it may read what is open, and write nothing. */
  | { readonly kind: 'program' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly name: Name; readonly grants: readonly Grant[] | null; readonly at: Place };

/** Where somebody wants to go: where the things are, home, into their own team, or into Vic's. */
export type Place = 'there' | 'home' | 'own team' | 'the team';

/** Who somebody is, where they are anybody. */
export const nameOf = (standing: Standing): Name | null => (standing.kind === 'person' ? standing.name : null);

/** Somebody who asks. */
export type Actor = {
  readonly name: string;
  readonly standing: (way: Way) => Standing;
  readonly headers: (town: ServedTown, asking: Asking) => Readonly<Record<string, string>>;
};

/** What is asked, and in which workspace it lies. */
export type Asking = { readonly way: Way; readonly there: WorkspaceId };

const host = new URL(siteUrl).host;
const nobody = { kind: 'nobody' } as const;
const stopped = { kind: 'stopped' } as const;

/** Somebody in their browser, signed in. */
const person = (name: Name, at: Place, called: string): Actor => ({
  name: called,
  standing: () => ({ kind: 'person', name, grants: null, at }),
  headers: (town, asking) => ({ host, origin: siteUrl, cookie: town.cookies[name], ...placeOf(at, town, asking) }),
});

function placeOf(at: Place, { team, other }: ServedTown, { there }: Asking): Readonly<Record<string, string>> {
  const ids = { there, 'the team': team.id, 'own team': other.id, home: undefined };
  const id = ids[at];
  return id === undefined ? {} : { 'cairn-workspace': id };
}

/** Somebody who shows what opens nothing. */
const powerless = (name: string, headers: Actor['headers'], standing: Standing = nobody): Actor => ({
  name,
  standing: () => standing,
  headers: (town, asking) => ({ host, origin: siteUrl, 'cairn-workspace': asking.there, ...headers(town, asking) }),
});

const bearer = (secret: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${secret}` });

/** A program with a token of Vic's. */
const token = (name: string, choose: (way: Way) => 'all' | Grant): Actor => ({
  name,
  standing: (way) => ({ kind: 'person', name: 'vic', grants: grantedBy(choose(way)), at: 'there' }),
  headers: ({ home }, { way, there }) => ({ host, 'cairn-workspace': there, ...bearer(home.tokens[choose(way)]) }),
});

const samsToken = (name: string, at: Place): Actor => ({
  name,
  standing: () => ({ kind: 'person', name: 'sam', grants, at }),
  headers: (town, asking) => ({ host, ...placeOf(at, town, asking), ...bearer(town.other.token) }),
});

const grantedBy = (kind: 'all' | Grant): readonly Grant[] => grants.filter((grant) => grant !== kind);

/** A cookie whose signature is somebody else's. */
const forge = (cookie: string, other: string): string =>
  `${cookie.slice(0, cookie.lastIndexOf('.'))}${other.slice(other.lastIndexOf('.'))}`;

/** Everybody who asks: those who may nothing at all, and those who may some of it. */
export const actors: readonly Actor[] = [
  powerless('nobody, from a page of Cairn', () => ({})),
  { name: 'a program without a token', standing: () => ({ kind: 'program' }), headers: () => ({ host }) },
  powerless('a cookie with a forged signature', ({ cookies: { vic, sam } }) => ({ cookie: forge(vic, sam) })),
  powerless('a cookie that was never given', () => ({ cookie: '__Host-cairn.session_token=abc.def' })),
  powerless('a session that was ended', ({ cookies }) => ({ cookie: cookies.ended })),
  powerless('a session that has run out', ({ cookies }) => ({ cookie: cookies.expired })),
  powerless('the session of a suspended account', ({ cookies }) => ({ cookie: cookies.sue })),
  powerless('an expired token', ({ home }) => bearer(home.tokens.expired)),
  powerless('a revoked token', ({ home }) => bearer(home.tokens.revoked)),
  powerless('a token that was made up', () => bearer(`cairn_pat_${'x'.repeat(43)}`)),
  powerless('an invitation shown as a token', () => bearer(`cairn_inv_${'x'.repeat(43)}`)),
  powerless('a session beside a token that was made up', ({ cookies }) => ({
    ...bearer(`cairn_pat_${'y'.repeat(43)}`),
    cookie: cookies.vic,
  })),
  powerless('a page elsewhere', ({ cookies }) => ({ cookie: cookies.vic, origin: 'https://evil.example' }), stopped),
  powerless(
    'a page elsewhere with a token',
    ({ home }) => ({
      ...bearer(home.tokens.all),
      origin: 'https://evil.example',
    }),
    stopped,
  ),
  powerless(
    'a browser sent by a page elsewhere',
    ({ cookies }) => ({ cookie: cookies.vic, 'sec-fetch-site': 'cross-site' }),
    stopped,
  ),
  powerless('a request under another name', ({ cookies }) => ({ cookie: cookies.vic, host: 'evil.example' }), stopped),
  powerless('a request under no name', ({ cookies }) => ({ cookie: cookies.vic, host: '' }), stopped),
  token('a token that grants too little', ({ grant }) => grant ?? 'all'),
  token('a token that grants everything', () => 'all'),
  samsToken('a token of another account, at home', 'home'),
  samsToken('a token of another account, in the same place', 'there'),
  person('sam', 'home', 'another account, at home'),
  person('sam', 'there', 'another account, in the same place'),
  person('sam', 'own team', 'the owner of another team, in it'),
  person('sam', 'the team', 'the owner of another team, in this one'),
  person('gus', 'there', 'somebody who has left the team'),
  person('vera', 'home', 'a viewer, at home'),
  person('vera', 'there', 'a viewer'),
  person('rea', 'there', 'a reviewer'),
  person('mel', 'there', 'a member'),
  person('ed', 'there', 'an editor'),
  person('olga', 'there', 'an owner'),
  person('olga', 'the team', 'an owner, in the team'),
  person('vic', 'there', 'the person themselves'),
  person('opal', 'home', 'the operator, at home'),
  person('opal', 'there', 'the operator'),
];
