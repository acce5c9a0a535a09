import type { Hono } from 'hono';
import { addRecord } from '../../actions/ledger/records/addRecord.ts';
import { changeRecord } from '../../actions/ledger/records/changeRecord.ts';
import { changeStandings } from '../../actions/ledger/records/changeStandings.ts';
import { countRecords } from '../../actions/ledger/records/countRecords.ts';
import { getAround } from '../../actions/ledger/records/getAround.ts';
import { getHistory } from '../../actions/ledger/records/getHistory.ts';
import { getRecord } from '../../actions/ledger/records/getRecord.ts';
import { listRecords } from '../../actions/ledger/records/listRecords.ts';
import { restoreRecord } from '../../actions/ledger/records/restoreRecord.ts';
import { eraseRecord } from '../../actions/ledger/erasing/eraseRecord.ts';
import { forgetView } from '../../actions/ledger/views/forgetView.ts';
import { keepView } from '../../actions/ledger/views/keepView.ts';
import { listViews } from '../../actions/ledger/views/listViews.ts';
import * as around from '../../contract/ledger/around.ts';
import * as history from '../../contract/ledger/history.ts';
import * as records from '../../contract/ledger/records.ts';
import * as views from '../../contract/ledger/views.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';
import { mountLedgerExports } from './exports.ts';

/** Every endpoint of the ledger with the action behind it. */
export function mountLedger(app: Hono, door: Door): void {
  mount(app, records.listRecords, { door, action: listRecords });
  mount(app, records.getRecord, { door, action: getRecord });
  mount(app, records.addRecord, { door, action: (context, request) => addRecord(context, request) });
  mount(app, records.changeRecord, { door, action: changeRecord });
  mount(app, records.countRecords, { door, action: countRecords });
  mount(app, history.getHistory, { door, action: getHistory });
  mount(app, history.restoreRecord, { door, action: restoreRecord });
  mount(app, history.changeStandings, { door, action: changeStandings });
  mount(app, history.eraseRecord, { door, action: eraseRecord });
  mount(app, around.getAround, { door, action: getAround });
  mount(app, views.listViews, { door, action: listViews });
  mount(app, views.keepView, { door, action: keepView });
  mount(app, views.forgetView, { door, action: forgetView });
  mountLedgerExports(app, door);
}
