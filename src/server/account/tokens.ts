import type { Hono } from 'hono';
import { createToken } from '../../actions/account/tokens/createToken.ts';
import { listTokens } from '../../actions/account/tokens/listTokens.ts';
import { revokeToken } from '../../actions/account/tokens/revokeToken.ts';
import * as tokens from '../../contract/account/tokens.ts';
import { mount } from '../base/mount.ts';
import { freshly, type FreshParts } from './freshly.ts';

/** Every endpoint of personal access tokens with the action behind it. A token outlives its session, so making one asks for a fresh one. */
export function mountTokens(app: Hono, parts: FreshParts): void {
  const { door } = parts;
  mount(app, tokens.listTokens, { door, action: listTokens });
  app.on(tokens.createToken.method, tokens.createToken.path, freshly(parts));
  mount(app, tokens.createToken, { door, action: createToken });
  mount(app, tokens.revokeToken, { door, action: revokeToken });
}
