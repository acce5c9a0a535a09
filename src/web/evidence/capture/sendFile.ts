import { keepFile } from '../../../contract/ledger/files.ts';
import type { FileValue } from '../../../core/ledger/fields/value.ts';
import { reach, readAnswer } from '../../base/call.ts';

/** Brings a file to the server, and answers what a record names it by. */
export async function sendFile(file: File): Promise<FileValue> {
  const query = new URLSearchParams({ name: file.name || 'Screenshot.png' });
  const response = await reach(`${keepFile.path}?${query}`, { method: keepFile.method, body: file });
  // The server is of the same package and answers by the same schema.
  return (await readAnswer(response)) as FileValue;
}
