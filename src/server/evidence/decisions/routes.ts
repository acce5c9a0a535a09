import type { Hono } from 'hono';
import { getDecisionLog } from '../../../actions/evidence/decisions/getDecisionLog.ts';
import { listReopenings } from '../../../actions/evidence/decisions/listReopenings.ts';
import { publishDecisionLog } from '../../../actions/evidence/decisions/publishDecisionLog.ts';
import { withdrawDecisionLog } from '../../../actions/evidence/decisions/withdrawDecisionLog.ts';
import { decideLogReport } from '../../../actions/evidence/decisions/reports/decideLogReport.ts';
import { listLogReports } from '../../../actions/evidence/decisions/reports/listLogReports.ts';
import { reportLog } from '../../../actions/evidence/decisions/reports/reportLog.ts';
import * as decisionLog from '../../../contract/evidence/decisionLog.ts';
import * as logReports from '../../../contract/evidence/logReports.ts';
import type { Door } from '../../base/door.ts';
import { mount } from '../../base/mount.ts';

/** Publishing a decision log, and taking it back. */
export function mountDecisionLog(app: Hono, door: Door): void {
  mount(app, decisionLog.getDecisionLog, { door, action: getDecisionLog });
  mount(app, decisionLog.listReopenings, { door, action: listReopenings });
  mount(app, decisionLog.publishDecisionLog, { door, action: publishDecisionLog });
  mount(app, decisionLog.withdrawDecisionLog, { door, action: withdrawDecisionLog });
}

/** Telling whoever runs this Cairn what is wrong with a published log, and what they do about it. */
export function mountLogReports(app: Hono, door: Door): void {
  mount(app, logReports.reportLog, { door, action: reportLog });
  mount(app, logReports.listLogReports, { door, action: listLogReports });
  mount(app, logReports.decideLogReport, { door, action: decideLogReport });
}
