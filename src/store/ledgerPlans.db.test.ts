import { holdPlans, type Plan } from '../../test/stage/plans.ts';
import { day } from '../core/base/day.ts';
import type { RecordId, SavedViewId } from '../core/base/id.ts';
import { instant } from '../core/base/instant.ts';
import { listEndorsements, listWithdrawnPlaces } from './evidence/endorsements.ts';
import { listFiled, listUnsaid } from './ledger/filed.ts';
import { countRecords, listRecords, type RecordFilter, type RecordOrder } from './ledger/listing.ts';
import { findLog } from './ledger/log.ts';
import { listLinks, listOwnLinks, listRecordsById } from './ledger/records.ts';
import {
  findRevision,
  keepDisclosures,
  listEverSaid,
  listLastRevisions,
  listLeaves,
  listRevisions,
  listRevisionsOf,
} from './ledger/revisions.ts';
import { deleteView, listViews } from './ledger/views.ts';

const ids = ['R1', 'R2'] as unknown as readonly RecordId[];
const [recordId] = ids as readonly [RecordId];
const key = 'PRIMARY KEY';
const kept = { standing: 'kept' } as const;

const page =
  (filter: Partial<RecordFilter>, order?: RecordOrder): Plan['ask'] =>
  (tx, scope) =>
    listRecords(tx, scope, { filter: { ...kept, ...filter }, order, after: { at: 9, id: recordId }, limit: 50 });

const plans: Readonly<Record<string, Plan>> = {
  'all that is and was ever said of people': {
    ask: (tx, scope) => listEverSaid(tx, scope, ['person', 'testimonial']),
    uses: [`${key} (workspace_id=? AND record_id=?)`, 'record_by_kind_and_day (workspace_id=? AND kind=?)'],
  },
  'a page of records': { ask: page({}), uses: ['record_by_change (workspace_id=? AND standing=? AND (changed_at'] },
  'a page of a kind': { ask: page({ kind: 'impact' }), uses: ['record_by_kind (workspace_id=? AND kind=?'] },
  'a page by day': { ask: page({}, 'day'), uses: ['record_by_day (workspace_id=? AND standing=?'] },
  'a page of a kind by day': {
    ask: page({ kind: 'impact' }, 'day'),
    uses: ['record_by_kind_and_day (workspace_id=? AND kind=?'],
  },
  'a page by title': { ask: page({}, 'title'), uses: ['record_by_title (workspace_id=? AND standing=?'] },
  'a page of a kind by title': {
    ask: page({ kind: 'impact' }, 'title'),
    uses: ['record_by_kind_and_title (workspace_id=? AND kind=?'],
  },
  'what lies in a stretch of days, by day': {
    ask: page({ from: day(1), until: day(9) }, 'day'),
    uses: ['record_by_day (workspace_id=? AND standing=? AND <expr>>'],
  },
  'what changed since': {
    ask: page({ changedSince: instant(1) }),
    uses: ['record_by_change (workspace_id=? AND standing=? AND changed_at>'],
  },
  'what lies in few days, by its change': {
    ask: page({ from: day(1), until: day(9) }),
    uses: [
      'record_by_day (workspace_id=? AND standing=? AND <expr>>',
      'record_by_day (workspace_id=? AND standing=? AND <expr>>',
    ],
    sorts: ['ORDER BY'],
  },
  'what changed of late, by title': {
    ask: page({ changedSince: instant(1) }, 'title'),
    uses: ['COVERING INDEX record_by_change', 'record_by_change'],
    sorts: ['ORDER BY'],
  },
  'what is linked to a record, which is few': {
    ask: page({ linked: recordId }),
    uses: [key, 'record_link USING PRIMARY KEY', 'record_link_by_target'],
    sorts: ['ORDER BY'],
  },
  'what words are found in, where few have them': {
    ask: page({ words: ['rare'] }),
    uses: [key],
    sorts: ['ORDER BY'],
  },
  'how many there are, from an index alone': {
    ask: (tx, scope) => countRecords(tx, scope),
    uses: ['COVERING INDEX record_by_kind'],
  },
  'records by id': { ask: (tx, scope) => listRecordsById(tx, scope, ids), uses: [key] },
  'the links at both ends': {
    ask: (tx, scope) => listLinks(tx, scope, ids),
    uses: [key, 'COVERING INDEX record_link_by_target'],
  },
  'the links of records': { ask: (tx, scope) => listOwnLinks(tx, scope, { ids, most: 9 }), uses: [key] },
  'the revisions of a record': { ask: (tx, scope) => listRevisions(tx, scope, recordId), uses: [key] },
  'one revision': { ask: (tx, scope) => findRevision(tx, scope, { recordId, number: 1 }), uses: [key] },
  'revisions of many records': {
    ask: (tx, scope) =>
      listRevisionsOf(
        tx,
        scope,
        ids.map((id) => ({ recordId: id, number: 1 })),
      ),
    uses: [`${key} (workspace_id=? AND record_id=?`],
  },
  'what was taken back, from an index of that alone': {
    ask: (tx, scope) => listWithdrawnPlaces(tx, scope),
    uses: ['INDEX endorsement_withdrawn'],
  },
  'credentials by record': { ask: (tx, scope) => listEndorsements(tx, scope, ids), uses: [key] },
  'the last revisions': {
    ask: (tx, scope) => listLastRevisions(tx, scope, { recordId, before: 9, limit: 9 }),
    uses: [key],
  },
  'the leaves in their order': {
    ask: (tx, scope) => listLeaves(tx, scope, { from: 9, limit: 9 }),
    uses: ['revision_by_leaf'],
  },
  'forgetting what opens a leaf': {
    ask: (tx, scope) => keepDisclosures(tx, scope, { recordId, number: 1, disclosures: {} }),
    uses: [key, key, key],
  },
  'where the log stands': { ask: (tx, scope) => findLog(tx, scope), uses: [key] },
  'records with all that they are found by': { ask: (tx, scope) => listFiled(tx, scope, ids), uses: [key, key, key] },
  'records that no revision says': { ask: (tx, scope) => listUnsaid(tx, scope, 9), uses: ['record', key] },
  'the views of whoever asks': { ask: (tx, scope) => listViews(tx, scope), uses: ['saved_view_by_account'] },
  'forgetting a view': { ask: (tx, scope) => deleteView(tx, scope, 'V' as SavedViewId), uses: [] },
};

holdPlans(plans);
