import type { Hono } from 'hono';
import { changePreferences } from '../../actions/account/changePreferences.ts';
import { getPreferences } from '../../actions/account/getPreferences.ts';
import type { Context } from '../../actions/base/context.ts';
import * as preferences from '../../contract/account/preferences.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of the account with the action behind it. */
export function mountAccount(app: Hono, context: Context): void {
  mount(app, preferences.getPreferences, { context, action: getPreferences });
  mount(app, preferences.changePreferences, { context, action: changePreferences });
}
