import type { Hono } from 'hono';
import { decideReport } from '../../actions/study/reports/decideReport.ts';
import { listReports } from '../../actions/study/reports/listReports.ts';
import { reportCard } from '../../actions/study/reports/reportCard.ts';
import { reportDeck } from '../../actions/study/reports/reportDeck.ts';
import * as reports from '../../contract/study/reports.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of reports with the action behind it. */
export function mountReports(app: Hono, door: Door): void {
  mount(app, reports.reportDeck, { door, action: reportDeck });
  mount(app, reports.reportCard, { door, action: reportCard });
  mount(app, reports.listReports, { door, action: listReports });
  mount(app, reports.decideReport, { door, action: decideReport });
}
