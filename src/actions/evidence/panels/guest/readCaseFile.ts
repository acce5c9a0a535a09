import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { isOpen } from '../../../../core/evidence/committee/panel/standing.ts';
import { voicesOf } from '../../../../core/evidence/committee/panel/panel.ts';
import { readFile } from '../../../ledger/files/readFile.ts';
import { listCases } from '../cases.ts';
import type { SeatedGuest } from './openSeat.ts';

type Read = Awaited<ReturnType<typeof readFile>>;

/** A file of what a panel judges, for somebody who has a say on it, as long as it is open. Any other file is as if it were not there. */
export async function readCaseFile(guest: SeatedGuest, hash: string): Promise<Read | Refusal<'no-file'>> {
  const { context, me, standing } = guest;
  const mayRead = isOpen(standing.kept, context.now()) && voicesOf(standing.panel).some(({ id }) => id === me.id);
  if (!mayRead) return noFile;
  const cases = await listCases(context, standing.kept);
  const files = cases.flatMap((one) => [one, ...one.pieces]).flatMap((piece) => piece.files);
  return files.some((file) => file.hash === hash) ? readFile(context, hash) : noFile;
}

const noFile = refuse('no-file', 'There is no such file among what this panel judges. It may have been taken back.');
