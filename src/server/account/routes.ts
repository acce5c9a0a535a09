import type { Hono } from 'hono';
import { changePreferences } from '../../actions/account/changePreferences.ts';
import { getPreferences } from '../../actions/account/getPreferences.ts';
import * as preferences from '../../contract/account/preferences.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of the account with the action behind it. */
export function mountAccount(app: Hono, door: Door): void {
  mount(app, preferences.getPreferences, { door, action: getPreferences });
  mount(app, preferences.changePreferences, { door, action: changePreferences });
}
