import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import * as packets from '../../contract/evidence/packets.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { sayInvalid, wordsOf } from '../base/invalid.ts';
import { mountPassage } from '../base/mount.ts';

/** A packet as a file. */
export const mountPackets = (app: Hono, door: Door): void =>
  mountPassage(app, packets.exportPacket, { door, carry: sendPacket });

async function sendPacket(context: Context, http: HttpContext): Promise<Response> {
  const { workspace: _, ...asked } = http.req.query();
  const parsed = packets.packetOrder.safeParse(asked, { error: wordsOf });
  if (!parsed.success) return http.json(sayInvalid(parsed.error.issues), 400);
  const { exportPacket } = await import('../../actions/evidence/packet/exportPacket.ts');
  const made = await exportPacket(context, parsed.data);
  if (isRefusal(made)) return http.json(made, made.code === 'no-packet' ? 404 : 409);
  return new Response(new Uint8Array(made.bytes), {
    headers: { 'content-type': made.type, 'content-disposition': `attachment; filename="${made.name}"` },
  });
}
