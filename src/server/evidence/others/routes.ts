import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../../actions/base/context.ts';
import { erasePerson } from '../../../actions/evidence/others/erasePerson.ts';
import { exportPerson } from '../../../actions/evidence/others/exportPerson.ts';
import { noPerson } from '../../../actions/evidence/others/refusals.ts';
import { getHeld } from '../../../actions/evidence/others/getHeld.ts';
import * as others from '../../../contract/evidence/others.ts';
import { isId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Door } from '../../base/door.ts';
import { mount, mountPassage } from '../../base/mount.ts';
import { sendRecords } from '../../base/sendText.ts';

/** What is held about other people: shown, handed out, erased. */
export function mountOthers(app: Hono, door: Door): void {
  mount(app, others.getHeld, { door, action: getHeld });
  mount(app, others.erasePerson, { door, action: erasePerson });
  mountPassage(app, others.exportPerson, { door, carry: sendPerson });
}

async function sendPerson(context: Context, http: HttpContext): Promise<Response> {
  const id = http.req.param('recordId') ?? '';
  const format = http.req.query('format') === 'markdown' ? 'markdown' : 'json';
  const exported = isId<'record'>(id) ? await exportPerson(context, { recordId: id, format }) : noPerson();
  if (isRefusal(exported)) return http.json(exported, 404);
  return sendRecords(exported.text, 'person', format);
}
