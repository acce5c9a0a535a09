import type { Hono } from 'hono';
import { changePreferences } from '../../actions/account/changePreferences.ts';
import { getMe } from '../../actions/account/getMe.ts';
import { getPreferences } from '../../actions/account/getPreferences.ts';
import * as who from '../../contract/account/who.ts';
import * as preferences from '../../contract/account/preferences.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** The endpoints of the account that a local Cairn has as well, with the action behind each. */
export function mountAccount(app: Hono, door: Door, mode: 'local' | 'server' = 'local'): void {
  mount(app, who.getMe, { door, action: (visitor) => getMe(visitor, mode) });
  mount(app, preferences.getPreferences, { door, action: getPreferences });
  mount(app, preferences.changePreferences, { door, action: changePreferences });
}
