import type { movedLedgerRows } from '../../../contract/ledger/moved.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { stopWith } from '../../../core/base/stop.ts';
import { cleanFileName } from '../../../core/ledger/files/fileName.ts';
import { openFileHash } from '../../../formats/ledger/files/fileHash.ts';
import { sniffFile } from '../../../formats/ledger/files/sniff.ts';
import type { Tx } from '../../../store/base/database.ts';
import { type KeptFile, listFiles, partBytes } from '../../../store/ledger/files.ts';
import type { Context } from '../../base/context.ts';
import { type Batch, insertBatch, type Intake, type Row, parseRows, stopAtRow, stopAtWhole } from './batch.ts';

/** Takes in files, at most `quotaBytes` of them. Their parts come in order, and one file at a time is held. */
export function openFiles({ scope }: Context, tx: Tx, quotaBytes: number): Intake<'file' | 'file_part'> {
  const come = { files: 0, bytes: 0, whole: 0 };
  const keep = (batch: Batch, rows: readonly Row[]): Promise<void> =>
    insertBatch(
      tx,
      batch,
      rows.map((row) => ({ ...row, workspace_id: scope.workspaceId })),
    );
  let open: OpenFile | undefined;
  return {
    take: {
      file: async (batch) => {
        const rows = parseRows('file', batch);
        const wrong = rows.findIndex(({ name }) => cleanFileName(name) !== name);
        if (wrong >= 0) stopAtRow(batch, wrong, 'name is no name of a file');
        come.files += rows.length;
        come.bytes += rows.reduce((sum, { size }) => sum + size, 0);
        if (come.bytes > quotaBytes) stopWith(full(quotaBytes));
        await keep(batch, rows);
      },
      file_part: async (batch) => {
        const rows = parseRows('file_part', batch);
        for (const [at, part] of rows.entries()) {
          open = open?.file.hash === part.hash ? open : await openFile(tx, scope, part.hash);
          const state = open === undefined ? 'no file' : addPart(open, part);
          if (state === 'whole') come.whole += 1;
          else if (state !== 'more') stopAtRow(batch, at, sayings[state]);
        }
        await keep(batch, rows);
      },
    },
    finish: async () => {
      if (come.whole !== come.files) stopAtWhole('Parts of files are missing.');
    },
  };
}

/** A file of which `parts` parts have come. */
type OpenFile = { readonly file: KeptFile; readonly bytes: Uint8Array; parts: number };

async function openFile(tx: Tx, scope: Scope, hash: string): Promise<OpenFile | undefined> {
  const [file] = await listFiles(tx, scope, [hash]);
  return file === undefined ? undefined : { file, bytes: new Uint8Array(file.size), parts: 0 };
}

type Part = ReturnType<typeof movedLedgerRows.file_part.parse>;

/** Every part but the last has the same length, so each has its place. */
function addPart(open: OpenFile, { number, bytes }: Part): 'more' | 'whole' | keyof typeof sayings {
  const { file } = open;
  const start = open.parts * partBytes;
  const length = Math.min(partBytes, file.size - start);
  if (number !== open.parts || length <= 0 || bytes.length !== length) return 'misplaced';
  open.bytes.set(bytes, start);
  open.parts += 1;
  if (start + length < file.size) return 'more';
  return isWhole(open) ? 'whole' : 'other';
}

function isWhole({ file, bytes }: OpenFile): boolean {
  const hash = openFileHash();
  hash.add(bytes);
  const sniffed = sniffFile(bytes, file.name);
  return (
    hash.hex() === file.hash &&
    !isRefusal(sniffed) &&
    sniffed.mediaType === file.mediaType &&
    sniffed.locked === file.locked
  );
}

const sayings = {
  'no file': 'it belongs to no file',
  misplaced: 'it is not the part that comes next',
  other: 'the file is not what its hash and its type say',
} as const;

const full = (quotaBytes: number) =>
  refuse(
    'full',
    `The files of your ledger take more than ${Math.round(quotaBytes / 1024 / 1024).toLocaleString('en')} MB, which is all that a workspace may keep there. Erase records with files that you no longer need. Nothing was moved.`,
  );
