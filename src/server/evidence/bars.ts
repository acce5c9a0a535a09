import type { Hono } from 'hono';
import { copyBar } from '../../actions/evidence/bars/copyBar.ts';
import { hearCommittee } from '../../actions/evidence/bars/hearCommittee.ts';
import { listReadiness } from '../../actions/evidence/bars/listReadiness.ts';
import { readLadder } from '../../actions/evidence/bars/readLadder.ts';
import * as bars from '../../contract/evidence/bars.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';
import { readEveryBar, readShippedBars } from './shippedBars.ts';

/** How a ledger stands before each bar, and what a simulated committee says. */
export function mountBars(app: Hono, door: Door): void {
  const texts = readShippedBars();
  const every = readEveryBar();
  mount(app, bars.listReadiness, { door, action: (context) => listReadiness(context, texts) });
  mount(app, bars.hearCommittee, { door, action: (context, asked) => hearCommittee(context, { ...asked, texts }) });
  mount(app, bars.readLadder, { door, action: (context, asked) => readLadder(context, { ...asked, texts }) });
  mount(app, bars.copyBar, { door, action: (context, asked) => copyBar(context, { ...asked, texts: every }) });
}
