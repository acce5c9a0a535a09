import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getFileState as endpoint } from '../../../contract/ledger/files.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Context } from '../../base/context.ts';
import { readFile } from './readFile.ts';

/** Whether a file is still what its hash says. */
export async function getFileState(
  context: Context,
  { hash }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-file'>> {
  const file = await readFile(context, hash);
  if (isRefusal(file)) return file;
  const { bytes: _, ...state } = file;
  return state;
}
