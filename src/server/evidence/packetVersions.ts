import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { compareVersions } from '../../actions/evidence/packet/versions/compareVersions.ts';
import { deleteVersion } from '../../actions/evidence/packet/versions/deleteVersion.ts';
import { listVersions } from '../../actions/evidence/packet/versions/listVersions.ts';
import { sealVersion } from '../../actions/evidence/packet/versions/sealVersion.ts';
import * as versions from '../../contract/evidence/packet/packetVersions.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { sayInvalid, wordsOf } from '../base/invalid.ts';
import { mount, mountPassage } from '../base/mount.ts';
import { openProving, type ProofParts } from '../ledger/proofs.ts';
import { sendFile } from './packets.ts';

/** The versions of a packet; what writes them down is large, and loaded when it is asked for. */
export function mountPacketVersions(app: Hono, parts: ProofParts): void {
  const { door } = parts;
  mount(app, versions.listPacketVersions, { door, action: listVersions });
  mount(app, versions.comparePacketVersions, { door, action: compareVersions });
  mount(app, versions.deletePacketVersion, { door, action: deleteVersion });
  mount(app, versions.sealPacketVersion, { door, action: sealVersion });
  mount(app, versions.keepPacketVersion, {
    door,
    action: async (context, request) => {
      const { keepVersion } = await import('../../actions/evidence/packet/versions/keepVersion.ts');
      return keepVersion(context, request);
    },
  });
  mount(app, versions.bundlePacketVersion, {
    door,
    action: async (context, request) => {
      const { bundleVersion } = await import('../../actions/evidence/packet/versions/bundleVersion.ts');
      return bundleVersion(context, request, await openProving(parts));
    },
  });
  mountPassage(app, versions.exportPacketVersion, { door, carry: sendVersion });
}

async function sendVersion(context: Context, http: HttpContext): Promise<Response> {
  const { workspace: _, ...asked } = http.req.query();
  const parsed = versions.versionOrder.safeParse({ ...asked, ...http.req.param() }, { error: wordsOf });
  if (!parsed.success) return http.json(sayInvalid(parsed.error.issues), 400);
  const { exportVersion } = await import('../../actions/evidence/packet/versions/exportVersion.ts');
  const made = await exportVersion(context, parsed.data);
  if (isRefusal(made)) return http.json(made, made.code === 'no-version' ? 404 : 409);
  return sendFile(made);
}
