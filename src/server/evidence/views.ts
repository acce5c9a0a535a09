import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { exportChain } from '../../actions/evidence/views/exportChain.ts';
import { getAhead } from '../../actions/evidence/views/getAhead.ts';
import { getCredit } from '../../actions/evidence/views/getCredit.ts';
import { getImpactProof } from '../../actions/evidence/views/getImpactProof.ts';
import { getReach } from '../../actions/evidence/views/getReach.ts';
import { getRipples } from '../../actions/evidence/views/getRipples.ts';
import { getTimeline } from '../../actions/evidence/views/getTimeline.ts';
import { listDueLooks } from '../../actions/evidence/views/listDueLooks.ts';
import { noRecord } from '../../actions/ledger/refusals.ts';
import * as views from '../../contract/evidence/views.ts';
import { isId } from '../../core/base/id.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { mount, mountPassage } from '../base/mount.ts';

/** One impact and what many add up to. */
export function mountViews(app: Hono, door: Door): void {
  mount(app, views.getImpactProof, { door, action: getImpactProof });
  mountPassage(app, views.exportChain, { door, carry: sendChain });
  mount(app, views.getTimeline, { door, action: getTimeline });
  mount(app, views.listDueLooks, { door, action: listDueLooks });
  mount(app, views.getReach, { door, action: getReach });
  mount(app, views.getRipples, { door, action: getRipples });
  mount(app, views.getAhead, { door, action: getAhead });
  mount(app, views.getCredit, { door, action: getCredit });
}

async function sendChain(context: Context, http: HttpContext): Promise<Response> {
  const recordId = http.req.param('recordId') ?? '';
  const format = http.req.query('format') === 'gsn' ? 'gsn' : 'prov';
  const exported = isId<'record'>(recordId) ? await exportChain(context, { recordId, format }) : noRecord();
  if (isRefusal(exported)) return http.json(exported, 404);
  return new Response(exported.text, { headers: headers[format] });
}

const headers = {
  gsn: { 'content-type': 'application/yaml', 'content-disposition': 'attachment; filename="chain.gsn.yaml"' },
  prov: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="chain.prov.json"' },
} as const;
