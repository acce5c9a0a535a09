import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import * as exporting from '../../contract/ledger/exporting.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { sayInvalid, wordsOf } from '../base/invalid.ts';
import { mountPassage } from '../base/mount.ts';
import { sendRecords } from '../base/sendText.ts';

/** The ledger as a file. */
export const mountLedgerExports = (app: Hono, door: Door): void =>
  mountPassage(app, exporting.exportLedger, { door, carry: sendLedger });

async function sendLedger(context: Context, http: HttpContext): Promise<Response> {
  const { workspace: _, ...asked } = http.req.query();
  const parsed = exporting.exportOrder.safeParse(asked, { error: wordsOf });
  if (!parsed.success) return http.json(sayInvalid(parsed.error.issues), 400);
  const { format, kind = 'ledger' } = parsed.data;
  // What writes files is large, and few are asked for.
  const { exportLedger } = await import('../../actions/ledger/exporting/exportLedger.ts');
  const exported = await exportLedger(context, parsed.data);
  if (isRefusal(exported)) return http.json(exported, 404);
  return sendRecords(exported.text, kind, format === 'json' ? 'json' : 'markdown');
}
