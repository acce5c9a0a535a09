import type { Hono } from 'hono';
import { createToken } from '../../actions/account/tokens/createToken.ts';
import { listTokens } from '../../actions/account/tokens/listTokens.ts';
import { revokeToken } from '../../actions/account/tokens/revokeToken.ts';
import * as tokens from '../../contract/account/tokens.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of personal access tokens with the action behind it. */
export function mountTokens(app: Hono, door: Door): void {
  mount(app, tokens.listTokens, { door, action: listTokens });
  mount(app, tokens.createToken, { door, action: createToken });
  mount(app, tokens.revokeToken, { door, action: revokeToken });
}
