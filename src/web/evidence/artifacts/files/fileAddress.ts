import { sendFile } from '../../../../contract/ledger/files.ts';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { pathOf, reach, readAnswer, Refused } from '../../../base/call.ts';
import { withWorkspace } from '../../../base/here.ts';

/** Where the browser gets a file by itself, for a picture or a download. */
export const fileAddress = ({ hash }: FileValue): string => withWorkspace(pathOf(sendFile.path, { hash }));

/** The bytes of a file; throws `Refused` where it is gone or damaged. */
export async function fetchFile({ hash }: FileValue): Promise<Blob> {
  const response = await reach(pathOf(sendFile.path, { hash }), { method: sendFile.method });
  if (response.ok) return response.blob();
  await readAnswer(response);
  throw new Refused('broken', 'Cairn could not read this file. Load the page again.', response.status);
}
