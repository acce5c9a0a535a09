import * as z from 'zod/mini';
import { readers } from '../../core/evidence/kinds/judging/packet.ts';
import { passage } from '../base/endpoint.ts';
import type { Frozen } from '../base/frozen.ts';
import { recordId } from '../base/scalars.ts';

/** How a packet is written down. */
export const packetFormats = ['pdf', 'docx', 'html', 'markdown', 'json-resume', 'prov', 'calendar'] as const;

const reader = z.enum(Object.keys(readers) as (keyof typeof readers)[]);

const mostImpacts = 50;

const idList = /^[\dA-HJKMNP-TV-Z]{26}(?:,[\dA-HJKMNP-TV-Z]{26})*$/;

/**
 * Which packet to write: one that is kept, or one of these impacts, divided by commas; of the best proved ones where
 * neither is named. `reader` takes the place of the one that the packet names.
 */
export const packetOrder = z.object({
  format: z._default(z.enum(packetFormats), 'pdf'),
  packet: z.optional(recordId),
  impacts: z.optional(
    z.string().check(z.maxLength(mostImpacts * 27), z.regex(idList, 'is no list of ids with commas between them')),
  ),
  reader: z.optional(reader),
  /** The packet itself, or what a sponsor says for it. */
  part: z._default(z.enum(['packet', 'points']), 'packet'),
});

/** GET this for a packet as one file; the query is a `packetOrder`. */
export const exportPacket = passage({
  method: 'GET',
  path: '/api/evidence/packet',
  summary: 'A packet for a committee as one file: PDF, DOCX, HTML, Markdown, JSON Resume, PROV-JSON, or its calendar',
  needs: 'viewer',
  grant: 'read',
});

/** Which packet to write. */
export type PacketOrder = Frozen<z.infer<typeof packetOrder>>;
