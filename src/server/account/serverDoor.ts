import type { Context as HttpContext } from 'hono';
import { type Caller, enter, type Entered, type Entrance } from '../../actions/base/enter.ts';
import { checkToken } from '../../actions/account/checkToken.ts';
import type { Visit } from '../../actions/base/context.ts';
import type { Need } from '../../contract/base/endpoint.ts';
import { isId, type WorkspaceId } from '../../core/base/id.ts';
import type { Door } from '../base/door.ts';
import type { Identity } from './identity/openIdentity.ts';

/** The door of a server: a session's cookie or a token says who asks, a header or the address for which workspace. */
export const serverDoor = (visit: Visit, identity: Pick<Identity, 'findSignedIn'>): Door => ({
  visit,
  open: async <Needs extends Need>(http: HttpContext, entrance: Entrance<Needs>) =>
    (await enter(visit, entrance, await findCaller(http, visit, identity))) as Entered<Needs>,
});

async function findCaller(
  http: HttpContext,
  visit: Visit,
  identity: Pick<Identity, 'findSignedIn'>,
): Promise<Caller | null> {
  const workspaceId = findWorkspace(http);
  const secret = /^Bearer (\S+)$/i.exec(http.req.header('authorization') ?? '')?.[1];
  if (secret !== undefined) {
    const token = await checkToken(visit, secret);
    return token === undefined ? null : { ...token, workspaceId };
  }
  const signedIn = await identity.findSignedIn(http.req.raw.headers);
  if (signedIn === undefined || isMeantForAnother(http, signedIn.accountId)) return null;
  return { accountId: signedIn.accountId, grants: null, workspaceId };
}

/** A page says whose it is, so that one left open does nothing in the name of whoever signed in after its person. */
function isMeantForAnother(http: HttpContext, accountId: string): boolean {
  const meant = http.req.header('cairn-account');
  return meant !== undefined && meant !== accountId;
}

/** A text that is no id names no workspace of anybody's. */
function findWorkspace(http: HttpContext): WorkspaceId | null {
  const named = http.req.header('cairn-workspace') ?? http.req.query('workspace');
  if (named === undefined || named === '') return null;
  return isId<'workspace'>(named) ? named : nowhere;
}

const nowhere = '00000000000000000000000000' as WorkspaceId;
