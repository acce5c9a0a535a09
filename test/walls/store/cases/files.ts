import * as files from '../../../../src/store/ledger/files.ts';
import { type CasesOf, reads, writes } from '../storeCase.ts';

const another = {
  hash: 'f'.repeat(64),
  name: 'one more.txt',
  size: 3,
  mediaType: 'text/plain',
  locked: false,
} as const;

export const filesCases: CasesOf<typeof files> = {
  listFiles: reads('scope', (tx, { scope }, { ledger }) => files.listFiles(tx, scope, [ledger.fileHash])),
  insertFile: writes('scope', (tx, { scope }, { now }) =>
    files.insertFile(tx, scope, { ...another, sentAt: now, bytes: Uint8Array.of(1, 2, 3) }),
  ),
  findFilePart: reads('scope', (tx, { scope }, { ledger }) =>
    files.findFilePart(tx, scope, { hash: ledger.fileHash, number: 0 }),
  ),
  sumFileBytes: reads('scope', (tx, { scope }) => files.sumFileBytes(tx, scope)),
  insertFileUses: writes('scope', (tx, { scope }, { ledger }) =>
    files.insertFileUses(tx, scope, [{ hash: ledger.looseHash, recordId: ledger.impactId }]),
  ),
  listFileUses: reads('scope', (tx, { scope }, { ledger }) => files.listFileUses(tx, scope, ledger.artifactId)),
  deleteFileUse: writes('scope', (tx, { scope }, { ledger }) =>
    files.deleteFileUse(tx, scope, { hash: ledger.fileHash, recordId: ledger.artifactId }),
  ),
  listUnusedFiles: reads('scope', (tx, { scope }, { later }) => files.listUnusedFiles(tx, scope, later)),
  renameFiles: writes('scope', (tx, { scope }) => files.renameFiles(tx, scope, (name) => `${name}, another`)),
  deleteFiles: writes('scope', (tx, { scope }, { ledger }) => files.deleteFiles(tx, scope, [ledger.looseHash])),
};
