import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { keepPacketVersion as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import { isRefusal, refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { closeParts, digestOfVersion } from '../../../../core/evidence/packet/versions/sealing.ts';
import { formatPacketMarkdown } from '../../../../formats/evidence/packet/markdown.ts';
import { findPacketVersion, keepPacketVersion, listPacketVersions } from '../../../../store/evidence/packetVersions.ts';
import { findLogMark, type LogMark } from '../../../../store/ledger/log.ts';
import type { Context } from '../../../base/context.ts';
import { freshSalt } from '../../../ledger/append.ts';
import { openLog } from '../../../ledger/holding/openLog.ts';
import { type OpenedDraft, openDraft } from './openDraft.ts';

/** More than this of one packet nobody compares. */
export const mostVersions = 200;

type Asked = ParsedRequestOf<typeof endpoint>;
type Kept = ResponseOf<typeof endpoint> | Refusal<'no-packet' | 'no-impact' | 'unchanged' | 'too-many'>;

/** Keeps a packet as one reader has it now. */
export async function keepVersion(context: Context, asked: Asked): Promise<Kept> {
  const mark = await findLogMark(context.store.db, context.scope);
  const draft = await openDraft(context, asked);
  if (isRefusal(draft)) return draft;
  return (await keep(context, asked, { ...draft, mark })) ?? keepVersion(context, asked);
}

/** Keeps what was drafted; undefined where something was erased since, which may still stand in it. */
async function keep(
  context: Context,
  { packetId, reader, note }: Asked,
  { document, restsOn, mark }: OpenedDraft & { readonly mark: LogMark | undefined },
): Promise<Kept | undefined> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    // One at a time, so that no number is given twice.
    await openLog(tx, context);
    if ((await findLogMark(tx, scope))?.forgotten !== mark?.forgotten) return undefined;
    const versions = await listPacketVersions(tx, scope, packetId);
    if (versions.length >= mostVersions) return tooMany;
    const last = versions.find((version) => version.reader === reader);
    const said = last === undefined ? undefined : await findPacketVersion(tx, scope, { packetId, number: last.number });
    if (said !== undefined && JSON.stringify(said.document) === JSON.stringify(document)) return unchanged(said.number);
    const about = { packetId, number: (versions[0]?.number ?? 0) + 1, keptAt: now(), reader, restsOn };
    const parts = closeParts(document, formatPacketMarkdown(document), freshSalt);
    await keepPacketVersion(tx, scope, {
      ...about,
      title: document.title,
      note: note.trim(),
      document,
      parts,
      digest: digestOfVersion(about, parts),
      seal: null,
      erasedAt: null,
    });
    return { number: about.number };
  });
}

const tooMany = refuse(
  'too-many',
  `There are ${mostVersions} versions of this packet. Delete some that are not sealed.`,
);

const unchanged = (number: number): Refusal<'unchanged'> =>
  refuse('unchanged', `Nothing has changed for this reader since version ${number}. Use that one.`);
