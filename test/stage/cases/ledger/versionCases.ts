import type { RecordId } from '../../../../src/core/base/id.ts';
import { mostVersions } from '../../../../src/actions/evidence/packet/versions/keepVersion.ts';
import { findPacketVersion, keepPacketVersion } from '../../../../src/store/evidence/packetVersions.ts';
import { keepOne, seedPacket, seedSealed } from '../../evidence/versions.ts';
import type { EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';
import { seedRecord } from '../../ledger.ts';

const sealed = ({ served }: LocalGround) => seedSealed(served);

const kept = async ({ served }: LocalGround) => {
  const packetId = await seedPacket(served);
  return { packetId, ...(await keepOne(served, packetId)) };
};

const nowhere = (ground: LocalGround) => ({ packetId: ground.nowhere as RecordId });

const gone = (ground: LocalGround) => ({ ...nowhere(ground), number: 1 });

const bad = () => ({ packetId: 'x', number: 1 });

/** Leads a packet to an impact that is not complete, so that it has nothing to tell. */
async function emptied({ served }: LocalGround, id: RecordId) {
  const { id: draft } = await seedRecord(served, { kind: 'impact', fields: { what: 'Not yet' } });
  await seedRecord(served, { id, fields: { title: 'Empty', audience: 'company', cases: [draft] } });
  return { packetId: id };
}

/** A version that was erased in part before it was sealed. */
async function erased(ground: LocalGround) {
  const version = await kept(ground);
  await ground.served.context.store.transact((tx) =>
    tx.updateTable('packet_version').set({ erased_at: ground.served.clock.now }).execute(),
  );
  return version;
}

async function filled(ground: LocalGround) {
  const { store, scope } = ground.served.context;
  const { packetId, number } = await kept(ground);
  const version = await findPacketVersion(store.db, scope, { packetId, number });
  if (version === undefined) throw new Error('it was just kept');
  await store.transact(async (tx) => {
    for (let at = 2; at <= mostVersions; at += 1) await keepPacketVersion(tx, scope, { ...version, number: at });
  });
  return { packetId };
}

/** What was kept of a packet. */
export const versionCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/packets/:packetId/versions': { asks: sealed, bad, refusals: { 'no-packet': nowhere } },
  'POST /api/evidence/packets/:packetId/versions': {
    asks: async ({ served }) => ({ packetId: await seedPacket(served), reader: 'outside' }),
    bad: async ({ served }) => ({ packetId: await seedPacket(served), reader: 'everybody' }),
    refusals: {
      'no-packet': (ground) => ({ ...nowhere(ground), reader: 'company' }),
      'no-impact': async (ground) => ({
        ...(await emptied(ground, await seedPacket(ground.served))),
        reader: 'company',
      }),
      unchanged: async (ground) => ({ packetId: (await kept(ground)).packetId, reader: 'company' }),
      'too-many': async (ground) => ({ ...(await filled(ground)), reader: 'outside' }),
    },
  },
  'GET /api/evidence/packets/:packetId/changes': {
    asks: async (ground) => ({ packetId: (await kept(ground)).packetId, older: 1 }),
    bad: async (ground) => ({ packetId: (await kept(ground)).packetId, older: 0 }),
    refusals: {
      'no-version': (ground) => ({ ...nowhere(ground), older: 1 }),
      'no-packet': async (ground) => {
        const { packetId } = await kept(ground);
        await ground.served.context.store.transact((tx) =>
          tx.updateTable('record').set({ standing: 'removed' }).where('id', '=', packetId).execute(),
        );
        return { packetId, older: 1 };
      },
      'no-impact': async (ground) => {
        const { packetId } = await kept(ground);
        return { ...(await emptied(ground, packetId)), older: 1 };
      },
    },
  },
  'DELETE /api/evidence/packets/:packetId/versions/:number': {
    asks: kept,
    bad,
    refusals: { 'no-version': gone, sealed },
  },
  'POST /api/evidence/packets/:packetId/versions/:number/seal': {
    asks: kept,
    bad,
    refusals: { 'no-version': gone, sealed, 'words-gone': erased },
  },
  'POST /api/evidence/packets/:packetId/versions/:number/bundle': {
    asks: sealed,
    bad,
    refusals: { 'no-version': gone, 'not-sealed': kept },
  },
};
