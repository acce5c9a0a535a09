import type { Hono } from 'hono';
import { agreeAgain } from '../../actions/evidence/judging/agreeAgain.ts';
import { disagree } from '../../actions/evidence/judging/disagree.ts';
import { getGapOfDay } from '../../actions/evidence/judging/getGapOfDay.ts';
import { getRule } from '../../actions/evidence/judging/getRule.ts';
import { listFindings } from '../../actions/evidence/judging/listFindings.ts';
import { listRules } from '../../actions/evidence/judging/listRules.ts';
import { resetThreshold } from '../../actions/evidence/judging/resetThreshold.ts';
import { setThreshold } from '../../actions/evidence/judging/setThreshold.ts';
import { listProseRules } from '../../actions/evidence/prose/listProseRules.ts';
import * as judging from '../../contract/evidence/judging.ts';
import * as prose from '../../contract/evidence/prose.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** What the rules find, and what somebody thinks of a rule. */
export function mountJudging(app: Hono, door: Door): void {
  mount(app, judging.listFindings, { door, action: listFindings });
  mount(app, judging.getGapOfDay, { door, action: getGapOfDay });
  mount(app, judging.listRules, { door, action: listRules });
  mount(app, prose.listProseRules, { door, action: listProseRules });
  mount(app, judging.getRule, { door, action: getRule });
  mount(app, judging.disagree, { door, action: disagree });
  mount(app, judging.agreeAgain, { door, action: agreeAgain });
  mount(app, judging.setThreshold, { door, action: setThreshold });
  mount(app, judging.resetThreshold, { door, action: resetThreshold });
}
