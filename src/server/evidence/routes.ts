import type { Hono } from 'hono';
import type { Door } from '../base/door.ts';
import { mountBars } from './bars.ts';
import { mountDecisionLog } from './decisions/routes.ts';
import { mountOthers } from './others/routes.ts';
import { mountRecordImports } from './importing.ts';
import { mountInbox } from './inbox.ts';
import { mountJudging } from './judging.ts';
import { mountPackets } from './packets.ts';
import { mountPacketReviews } from './packetReviews/routes.ts';
import { mountPanels } from './panels.ts';
import { mountSample } from './sample.ts';
import { mountTestimonials, type Post } from './testimonials.ts';
import { mountViews } from './views.ts';

/** Every endpoint of evidence with the action behind it. Without `post`, nobody is written to. */
export function mountEvidence(app: Hono, door: Door, post?: Post): void {
  mountViews(app, door);
  mountDecisionLog(app, door);
  mountOthers(app, door);
  mountRecordImports(app, door);
  mountInbox(app, door);
  mountJudging(app, door);
  mountBars(app, door);
  mountPackets(app, door);
  mountPacketReviews(app, door, post);
  mountPanels(app, door, post);
  mountSample(app, door);
  mountTestimonials(app, door, post);
}
