import type { Hono } from 'hono';
import { listInbox } from '../../actions/evidence/inbox/listInbox.ts';
import * as inbox from '../../contract/evidence/inbox.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** What waits to be completed. */
export const mountInbox = (app: Hono, door: Door): void => mount(app, inbox.listInbox, { door, action: listInbox });
