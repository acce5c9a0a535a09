import * as versions from '../../../../src/store/evidence/packetVersions.ts';
import { type CasesOf, reads, writes } from '../storeCase.ts';
import type { Things } from '../things.ts';

const kept = ({ ledger: { packetId } }: Things) => ({ packetId, number: 1 });

const another = ({ ledger: { packetId }, now }: Things): Parameters<typeof versions.keepPacketVersion>[2] => ({
  packetId,
  number: 99,
  keptAt: now,
  reader: 'company',
  title: 'One more',
  note: '',
  digest: 'd'.repeat(64) as never,
  restsOn: [],
  seal: null,
  erasedAt: null,
  document: { title: 'One more', facts: [], sections: [] },
  parts: [],
});

export const packetVersionsCases: CasesOf<typeof versions> = {
  keepPacketVersion: writes('scope', (tx, { scope }, its) => versions.keepPacketVersion(tx, scope, another(its))),
  findPacketVersion: reads('scope', (tx, { scope }, its) => versions.findPacketVersion(tx, scope, kept(its))),
  listPacketVersions: reads('scope', (tx, { scope }, { ledger }) =>
    versions.listPacketVersions(tx, scope, ledger.packetId),
  ),
  sealPacketVersion: writes('scope', (tx, { scope }, its) =>
    versions.sealPacketVersion(tx, scope, { ...kept(its), seal: { id: its.fresh(), at: its.now } }),
  ),
  deletePacketVersion: writes('scope', (tx, { scope }, its) => versions.deletePacketVersion(tx, scope, kept(its))),
  eraseInPacketVersions: writes('scope', (tx, { scope }, { now }) =>
    versions.eraseInPacketVersions(tx, scope, ({ title, ...left }) => ({
      ...left,
      title: `${title}, erased`,
      erasedAt: now,
    })),
  ),
};
