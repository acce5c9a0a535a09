import { type FiledRecord, fileRecord } from '../../../../../src/core/ledger/filing.ts';
import { hashLeaf } from '../../../../../src/core/ledger/log/hash.ts';
import { appendToEdge, emptyEdge } from '../../../../../src/core/ledger/log/tree.ts';
import type { LedgerRecord } from '../../../../../src/core/ledger/record.ts';
import * as filed from '../../../../../src/store/ledger/filed.ts';
import * as list from '../../../../../src/store/ledger/listing.ts';
import * as log from '../../../../../src/store/ledger/log.ts';
import * as records from '../../../../../src/store/ledger/records.ts';
import * as naming from '../../../../../src/store/ledger/naming.ts';
import * as revisions from '../../../../../src/store/ledger/revisions.ts';
import type * as rows from '../../../../../src/store/ledger/rows.ts';
import * as views from '../../../../../src/store/ledger/views.ts';
import { kindOf } from '../../../../stage/ledger.ts';
import { marks } from '../../../ground/marks.ts';
import { type CasesOf, pure, reads, writes } from '../../storeCase.ts';
import type { Things } from '../../things.ts';

const { team: mark } = marks;

const newRecord = ({ fresh, now }: Things): LedgerRecord => ({
  id: fresh(),
  kind: 'team',
  standing: 'draft',
  means: 'person',
  title: 'One more',
  fields: { name: 'One more' },
  revision: 1,
  createdAt: now,
  changedAt: now,
});

const file = (record: LedgerRecord): FiledRecord => fileRecord(kindOf(record.kind), record);

export const recordsCases: CasesOf<typeof records> = {
  findRecord: reads('scope', (tx, { scope }, { ledger }) => records.findRecord(tx, scope, ledger.impactId)),
  listRecordsById: reads('scope', (tx, { scope }, { ledger }) =>
    records.listRecordsById(tx, scope, [ledger.impactId, ledger.teamId]),
  ),
  insertRecords: writes('scope', (tx, { scope }, its) => records.insertRecords(tx, scope, [file(newRecord(its))])),
  updateRecord: writes('scope', (tx, { scope }, its) =>
    records.updateRecord(tx, scope, file({ ...newRecord(its), id: its.ledger.teamId })),
  ),
  listLinks: reads('scope', (tx, { scope }, { ledger }) => records.listLinks(tx, scope, [ledger.teamId])),
  listLinksUpTo: reads('scope', (tx, { scope }, { ledger }) =>
    records.listLinksUpTo(tx, scope, { ids: [ledger.teamId], most: 5 }),
  ),
  listOwnLinks: reads('scope', (tx, { scope }, { ledger }) =>
    records.listOwnLinks(tx, scope, { ids: [ledger.impactId], most: 5 }),
  ),
  recordOf: pure,
};

export const listingCases: CasesOf<typeof list> = {
  listRecords: reads('scope', (tx, { scope }) =>
    list.listRecords(tx, scope, { filter: { standing: 'kept', words: [mark] }, limit: 50 }),
  ),
  countRecords: reads('scope', (tx, { scope }) => list.countRecords(tx, scope)),
};

export const revisionsCases: CasesOf<typeof revisions> = {
  insertRevisions: writes('scope', (tx, { scope }, { ledger, fresh }) =>
    revisions.insertRevisions(tx, scope, [
      { id: fresh(), recordId: ledger.teamId, number: 9, leafIndex: 99, leaf: '{}', disclosures: {} },
    ]),
  ),
  listRevisions: reads('scope', (tx, { scope }, { ledger }) => revisions.listRevisions(tx, scope, ledger.impactId)),
  findRevision: reads('scope', (tx, { scope }, { ledger }) =>
    revisions.findRevision(tx, scope, { recordId: ledger.impactId, number: 1 }),
  ),
  listLastRevisions: reads('scope', (tx, { scope }, { ledger }) =>
    revisions.listLastRevisions(tx, scope, { recordId: ledger.impactId, before: 9, limit: 9 }),
  ),
  listRevisionsOf: reads('scope', (tx, { scope }, { ledger }) =>
    revisions.listRevisionsOf(tx, scope, [{ recordId: ledger.impactId, number: 1 }]),
  ),
  listEverSaid: reads('scope', (tx, { scope }) => revisions.listEverSaid(tx, scope, ['impact'])),
  listLeaves: reads('scope', (tx, { scope }) => revisions.listLeaves(tx, scope, { from: 0, limit: 9 })),
  keepDisclosures: writes('scope', (tx, { scope }, { ledger }) =>
    revisions.keepDisclosures(tx, scope, { recordId: ledger.impactId, number: 1, disclosures: {} }),
  ),
  revisionOf: pure,
  listErased: pure,
};

export const logCases: CasesOf<typeof log> = {
  findLog: reads('scope', (tx, { scope }) => log.findLog(tx, scope)),
  findLogMark: reads('scope', (tx, { scope }) => log.findLogMark(tx, scope)),
  markLog: writes('scope', (tx, { scope }) => log.markLog(tx, scope, mark)),
  holdLog: reads('scope', (tx, { scope }) => log.holdLog(tx, scope)),
  insertLog: writes('scope', (tx, { scope }) => log.insertLog(tx, scope, { secretKey: 'x', publicKey: 'y' }), {
    silent: 'a log that is there stays as it is',
  }),
  growLog: writes('scope', (tx, { scope }, { later }) =>
    log.growLog(tx, scope, { ...appendToEdge(emptyEdge, hashLeaf(mark)), nodes: [], at: later }),
  ),
  keepSaid: writes('scope', (tx, { scope }, its) =>
    log.keepSaid(tx, scope, {
      ...appendToEdge(emptyEdge, hashLeaf(mark)),
      nodes: [],
      at: its.later,
      fresh: [file(newRecord(its))],
      revisions: [],
    }),
  ),
};

export const rowsCases: CasesOf<typeof rows> = {
  batchOfNodes: pure,
  batchOfRevisions: pure,
  batchesOfRecords: pure,
  changingColumns: pure,
  linkRows: pure,
  textRow: pure,
};

export const viewsCases: CasesOf<typeof views> = {
  listViews: reads('scope', (tx, { scope }) => views.listViews(tx, scope)),
  insertView: writes('scope', (tx, { scope }, { fresh, now }) =>
    views.insertView(tx, scope, { id: fresh(), name: 'One more', query: '{}', createdAt: now }),
  ),
  deleteViewsOfAll: writes('scope', (tx, { scope }) => views.deleteViewsOfAll(tx, scope, () => true)),
  deleteView: writes('scope', (tx, { scope }, { ledger }) => views.deleteView(tx, scope, ledger.viewId)),
};

export const namingCases: CasesOf<typeof naming> = {
  listRecordsSaying: reads('scope', (tx, { scope }) => naming.listRecordsSaying(tx, scope, [mark])),
};

export const filedCases: CasesOf<typeof filed> = {
  listFiled: reads('scope', (tx, { scope }, { ledger }) => filed.listFiled(tx, scope, [ledger.impactId])),
  listUnsaid: reads('scope', (tx, { scope }) => filed.listUnsaid(tx, scope, 9), {
    silent: 'every record of the team has its newest revision',
  }),
  forgetStruckWords: writes('scope', (tx, { scope }) => filed.forgetStruckWords(tx, scope), {
    silent: 'no word stands for anything any more',
  }),
  reenterWords: writes('scope', (tx, { scope }) => filed.reenterWords(tx, scope), {
    silent: 'the words stay as they are',
  }),
};
