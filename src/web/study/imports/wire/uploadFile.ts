import { fileTooLarge, type ImportPreview, uploadFile as passage } from '../../../../contract/study/imports.ts';
import { isRefusal } from '../../../../core/base/refusal.ts';
import { Refused } from '../../../base/call.ts';
import { withWorkspace } from '../../../base/here.ts';

/** A file, or a text that was pasted, on its way to the server. */
export type Upload = { readonly name: string; readonly bytes: Blob };

type Options = {
  /** Told the share (0 to 1) that has arrived. */
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file and answers how it reads; throws `Refused` where the server says no or goes away, AbortError when stopped. */
export function uploadFile({ name, bytes }: Upload, { onShare, signal }: Options): Promise<ImportPreview> {
  const asking = new XMLHttpRequest();
  asking.open('POST', withWorkspace(`${passage.path}?${new URLSearchParams({ fileName: name }).toString()}`));
  asking.setRequestHeader('content-type', 'application/octet-stream');
  asking.upload.addEventListener('progress', ({ loaded, total }) => onShare(total === 0 ? 1 : loaded / total));
  signal.addEventListener('abort', () => asking.abort());
  return new Promise((resolve, reject) => {
    asking.addEventListener('load', () => {
      const answer = readAnswer(asking, name);
      if (answer instanceof Refused) reject(answer);
      else resolve(answer);
    });
    asking.addEventListener('error', () => reject(new Refused('unreachable', unreachable, 0)));
    asking.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    asking.send(bytes);
  });
}

const unreachable =
  'The file did not arrive: Cairn does not answer. Check that it is running, then choose the file again.';

function readAnswer({ status, responseText }: XMLHttpRequest, name: string): ImportPreview | Refused {
  const answer = parse(responseText);
  if (isRefusal(answer)) return new Refused(answer.code, answer.message, status);
  if (status === 413) return new Refused('too-large', fileTooLarge, status);
  if (status !== 200 || answer === undefined)
    return new Refused('broken', `Cairn could not read ${name} (${status}). Try again; its log says more.`, status);
  // The server is of the same package and has parsed against the same schema.
  return answer as ImportPreview;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
