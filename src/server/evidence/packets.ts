import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { readPacket } from '../../actions/evidence/packet/readPacket.ts';
import { readPoints } from '../../actions/evidence/packet/readPoints.ts';
import type { NoPacket, PacketFile } from '../../actions/evidence/packet/writers.ts';
import { standPacket } from '../../actions/evidence/packet/standPacket.ts';
import * as reading from '../../contract/evidence/packet/packetReading.ts';
import * as packets from '../../contract/evidence/packets.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { sayInvalid, wordsOf } from '../base/invalid.ts';
import { mount, mountPassage } from '../base/mount.ts';
import { readShippedBars } from './shippedBars.ts';

/** A packet as it is read, as it stands, and as a file. */
export function mountPackets(app: Hono, door: Door): void {
  const texts = readShippedBars();
  mount(app, reading.readPacket, { door, action: readPacket });
  mount(app, reading.readPoints, { door, action: readPoints });
  mount(app, reading.standPacket, { door, action: (context, asked) => standPacket(context, { ...asked, texts }) });
  mountPassage(app, packets.exportPacket, { door, carry: sendPacket });
}

async function sendPacket(context: Context, http: HttpContext): Promise<Response> {
  const { workspace: _, ...asked } = http.req.query();
  const parsed = packets.packetOrder.safeParse(asked, { error: wordsOf });
  if (!parsed.success) return http.json(sayInvalid(parsed.error.issues), 400);
  const { exportPacket } = await import('../../actions/evidence/packet/exportPacket.ts');
  const made = await exportPacket(context, parsed.data);
  if (isRefusal(made)) return http.json(made, statuses[made.code]);
  return sendFile(made);
}

/** A packet that was written, to be kept as a file. */
export const sendFile = ({ bytes, type, name }: PacketFile): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });

const statuses = {
  'no-packet': 404,
  'no-impact': 409,
  'no-day': 409,
  'no-typesetter': 409,
  'too-many': 429,
  'too-long': 409,
} as const satisfies Readonly<Record<NoPacket['code'], number>>;
