import type { Hono } from 'hono';
import { getImpactProof } from '../../actions/evidence/views/getImpactProof.ts';
import { getReach } from '../../actions/evidence/views/getReach.ts';
import { getRipples } from '../../actions/evidence/views/getRipples.ts';
import { getTimeline } from '../../actions/evidence/views/getTimeline.ts';
import { listDueLooks } from '../../actions/evidence/views/listDueLooks.ts';
import * as views from '../../contract/evidence/views.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** One impact and what many add up to. */
export function mountViews(app: Hono, door: Door): void {
  mount(app, views.getImpactProof, { door, action: getImpactProof });
  mount(app, views.getTimeline, { door, action: getTimeline });
  mount(app, views.listDueLooks, { door, action: listDueLooks });
  mount(app, views.getReach, { door, action: getReach });
  mount(app, views.getRipples, { door, action: getRipples });
}
