import type { Audit, AuditEvent } from '../../../core/account/audit.ts';
import { insertAudit } from '../../../store/account/audit.ts';
import type { Tx } from '../../../store/base/database.ts';
import { freshId, type Visit, type World } from '../../base/context.ts';

/** What happened, by whom, and where that matters to whom and about what. */
export type Happening = Pick<Audit, 'event' | 'accountId'> & Partial<Pick<Audit, 'aboutId' | 'details'>>;

/** Appends to the audit log, in the transaction of what happened. */
export const note = (world: World, tx: Tx, happening: Happening): Promise<void> =>
  insertAudit(tx, { id: freshId(world), at: world.now(), aboutId: null, details: {}, ...happening });

/** Appends what happened elsewhere to the audit log: `accountId` is null where nobody was signed in. */
export const noteEvent = (visit: Visit, event: AuditEvent, accountId: Audit['accountId']): Promise<void> =>
  visit.store.transact((tx) => note(visit, tx, { event, accountId }));
