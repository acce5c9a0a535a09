import type { PanellistId } from '../../../../src/core/base/id.ts';
import * as panels from '../../../../src/store/evidence/panels.ts';
import * as seatCodes from '../../../../src/store/evidence/panels/seatCodes.ts';
import * as upkeep from '../../../../src/store/evidence/panels/upkeep.ts';
import { type CasesOf, reads, writes } from '../storeCase.ts';
import type { Things } from '../things.ts';

const opened = ({ ledger, now, later, fresh }: Things): panels.KeptPanel => ({
  id: fresh(),
  title: 'One more',
  opener: 'Vic',
  openedBy: null,
  bar: { id: 'staff', name: 'Staff', version: 1 },
  dimensions: [],
  judged: [{ recordId: ledger.impactId, number: 1 }],
  chair: null,
  sentBy: 'mail',
  openedAt: now,
  closesAt: later,
  closedAt: null,
});

const seated = ({ ledger, fresh }: Things): panels.KeptPanellist => ({
  id: fresh() as PanellistId,
  panelId: ledger.panelId,
  name: 'One more',
  email: 'more@example.org',
  seniority: 1,
  rater: 'r',
});

export const panelsCases: CasesOf<typeof panels> = {
  insertPanel: writes('scope', (tx, { scope }, its) => panels.insertPanel(tx, scope, opened(its))),
  insertPanellist: writes('scope', (tx, { scope }, its) =>
    panels.insertPanellist(tx, scope, { panellist: seated(its), secretHash: 'a'.repeat(64) }),
  ),
  listPanels: reads('scope', (tx, { scope }) => panels.listPanels(tx, scope)),
  findPanel: reads('scope', (tx, { scope }, { ledger }) => panels.findPanel(tx, scope, ledger.panelId)),
  holdPanel: reads('scope', (tx, { scope }, { ledger }) => panels.holdPanel(tx, scope, ledger.panelId)),
  listPanellists: reads('scope', (tx, { scope }, { ledger }) => panels.listPanellists(tx, scope, ledger.panelId)),
  findShownPanellist: reads('secret', (tx, { secretHash }) => panels.findShownPanellist(tx, secretHash)),
  closePanel: writes('scope', (tx, { scope }, { ledger, now }) =>
    panels.closePanel(tx, scope, { id: ledger.panelId, at: now }),
  ),
  rewordPanels: writes('scope', (tx, { scope }) =>
    panels.rewordPanels(tx, scope, { reword: (text) => `${text}, reworded`, email: null, rater: null }),
  ),
  listPanelEvents: reads('scope', (tx, { scope }, { ledger }) => panels.listPanelEvents(tx, scope, ledger.panelId), {
    silent: 'nothing has happened on it yet',
  }),
  listEventsByPanel: reads('scope', async (tx, { scope }) => [...(await panels.listEventsByPanel(tx, scope))], {
    silent: 'nothing has happened on them yet',
  }),
  appendPanelEvents: writes('scope', (tx, { scope }, { ledger, now }) =>
    panels.appendPanelEvents(tx, scope, {
      panelId: ledger.panelId,
      after: 0,
      events: [{ kind: 'read', panellist: 'somebody', at: now }],
    }),
  ),
};

const seatOf = ({ ledger }: Things): upkeep.SeatKey => ({ panelId: ledger.panelId, id: ledger.panellistId });

export const panelUpkeepCases: CasesOf<typeof upkeep> = {
  forgetAddress: writes('scope', (tx, { scope }, its) => upkeep.forgetAddress(tx, scope, seatOf(its))),
  forgetScores: writes('scope', (tx, { scope }, its) => upkeep.forgetScores(tx, scope, seatOf(its)), {
    silent: 'nobody has scored yet',
  }),
  closeLapsed: writes('operator', (tx, _, { later }) => upkeep.closeLapsed(tx, later), {
    silent: 'the date of no panel has come',
  }),
  sweepLinks: writes('operator', (tx, _, { later, now }) => upkeep.sweepLinks(tx, { before: later, at: now }), {
    silent: 'no panel has closed by its date',
  }),
};

const codeHash = 'b'.repeat(64);

export const seatCodesCases: CasesOf<typeof seatCodes> = {
  keepSeatCode: writes('scope', (tx, { scope }, its) =>
    seatCodes.keepSeatCode(tx, scope, { ...seatOf(its), codeHash, codeExpiresAt: its.later }),
  ),
  trySeatCode: writes('scope', async (tx, { scope }, its) => {
    await seatCodes.keepSeatCode(tx, scope, { ...seatOf(its), codeHash, codeExpiresAt: its.later });
    return seatCodes.trySeatCode(tx, scope, { ...seatOf(its), codeHash: '', now: its.now, most: 5 });
  }),
};
