import { movedVersion } from '../../../contract/evidence/packet/movedVersions.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { seal } from '../../../core/evidence/kinds/judging/seal.ts';
import { digestOfVersion, openParts } from '../../../core/evidence/packet/versions/sealing.ts';
import type { WholePacketVersion } from '../../../core/evidence/packet/versions/version.ts';
import { digestOfPart } from '../../../core/ledger/bundle/sealed.ts';
import { type Hash, parseHash } from '../../../core/ledger/log/hash.ts';
import { formatPacketMarkdown } from '../../../formats/evidence/packet/markdown.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { insertBatch, type Intake, parseRows, readJson, stopAtRow } from './batch.ts';

type Row = ReturnType<typeof parseRows<'packet_version'>>[number];

/** Takes in the versions of packets, each of which says what its digest says, under the seals that came with the log. */
export const openVersions = ({ scope }: Context, tx: Tx): Intake<'packet_version'> => ({
  take: {
    packet_version: async (batch) => {
      const rows = parseRows('packet_version', batch);
      const sealed = await readSealed(tx, scope, rows);
      for (const [at, row] of rows.entries()) {
        const wrong = complainOf(row, sealed);
        if (wrong !== undefined) stopAtRow(batch, at, wrong);
      }
      await insertBatch(
        tx,
        batch,
        rows.map((row) => ({ ...row, workspace_id: scope.workspaceId })),
      );
    },
  },
  finish: async () => undefined,
});

/** The digests that seals hold, by the ids of their records. */
async function readSealed(tx: Tx, scope: Scope, rows: readonly Row[]): Promise<ReadonlyMap<RecordId, unknown>> {
  const records = await listRecordsById(tx, scope, [...new Set(rows.flatMap(({ seal_id: id }) => id ?? []))]);
  return new Map(records.filter(({ kind }) => kind === seal.name).map(({ id, fields }) => [id, fields['digest']]));
}

function complainOf(row: Row, sealed: ReadonlyMap<RecordId, unknown>): string | undefined {
  const version = readVersion(row);
  if (version === undefined) return 'its document is none';
  const opened = openParts(version, formatPacketMarkdown(version.document));
  const isWhole = opened.every(
    (part) => part.opened === null || digestOfPart(part.opened.salt, part.opened.value) === part.digest,
  );
  if (!isWhole || digestOfVersion(version, opened) !== row.digest) return 'its parts are not what its digest says';
  const { seal_id: sealId, sealed_at: sealedAt } = row;
  if ((sealId === null) !== (sealedAt === null)) return 'it is sealed in half';
  return sealId === null || sealed.get(sealId) === row.digest ? undefined : 'no seal of the log is of it';
}

function readVersion(row: Row): WholePacketVersion | undefined {
  const document = movedVersion.document.safeParse(readJson(row.document));
  const parts = movedVersion.parts.safeParse(readJson(row.parts));
  const restsOn = movedVersion.restsOn.safeParse(readJson(row.rests_on));
  if (!document.success || !parts.success || !restsOn.success) return undefined;
  return {
    packetId: row.packet_id,
    number: row.number,
    keptAt: row.kept_at,
    reader: row.reader,
    title: row.title,
    note: row.note,
    digest: hashIn(row.digest),
    restsOn: restsOn.data,
    seal: null,
    erasedAt: row.erased_at,
    document: document.data,
    parts: parts.data.map(({ digest, salt }) => ({ digest: hashIn(digest), salt })),
  };
}

/** The contract has seen to it that it is one. */
function hashIn(text: string): Hash {
  const hash = parseHash(text);
  if (hash === undefined) throw new Error('the contract let a text through that is no hash');
  return hash;
}
