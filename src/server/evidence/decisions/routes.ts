import type { Hono } from 'hono';
import { getDecisionLog } from '../../../actions/evidence/decisions/getDecisionLog.ts';
import { listReopenings } from '../../../actions/evidence/decisions/listReopenings.ts';
import { publishDecisionLog } from '../../../actions/evidence/decisions/publishDecisionLog.ts';
import { withdrawDecisionLog } from '../../../actions/evidence/decisions/withdrawDecisionLog.ts';
import * as decisionLog from '../../../contract/evidence/decisionLog.ts';
import type { Door } from '../../base/door.ts';
import { mount } from '../../base/mount.ts';

/** Publishing a decision log, and taking it back. */
export function mountDecisionLog(app: Hono, door: Door): void {
  mount(app, decisionLog.getDecisionLog, { door, action: getDecisionLog });
  mount(app, decisionLog.listReopenings, { door, action: listReopenings });
  mount(app, decisionLog.publishDecisionLog, { door, action: publishDecisionLog });
  mount(app, decisionLog.withdrawDecisionLog, { door, action: withdrawDecisionLog });
}
