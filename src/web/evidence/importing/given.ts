import type { RequestOf } from '../../../contract/base/endpoint.ts';
import { largestRecordFileBytes, type previewRecords } from '../../../contract/evidence/imports.ts';

/** A file as the server is asked about it. */
export type Given = RequestOf<typeof previewRecords>;

/** A file ready to be sent, or a sentence that says why it is none. */
export async function readGiven(name: string, bytes: Blob): Promise<Given | string> {
  if (bytes.size === 0) return `${name} is empty. Choose the one that holds your notes.`;
  if (bytes.size > largestRecordFileBytes) return `${name} is larger than 5 MB. Split it, or export fewer days.`;
  return { name, content: await toBase64(bytes), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function toBase64(bytes: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
  reader.addEventListener('error', () => reject(new Error('the file could not be read')));
  reader.readAsDataURL(bytes);
  return promise;
}
