import { type ImportEvent, type ImportOrder, runImport as passage } from '../../../../contract/study/imports.ts';
import { pathOf, reach, readAnswer, Refused } from '../../../base/call.ts';
import { readJsonLines } from './jsonLines.ts';

/**
 * Carries an import out and tells how it goes; the last event is never progress. Aborting the signal stops the import and throws
 * AbortError. Throws `Refused` where the server says no or goes away.
 */
export async function* runImport(order: ImportOrder, signal: AbortSignal): AsyncGenerator<ImportEvent> {
  const response = await reach(pathOf(passage.path, order), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
    signal,
  });
  const isStream = response.ok && response.body !== null;
  if (!isStream) throw await findRefusal(response);
  for await (const event of eventsOf(response.body, signal)) {
    yield event;
    if (event.kind !== 'progress') return;
  }
  throw lost();
}

async function* eventsOf(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<ImportEvent> {
  try {
    // The server is of the same package and has written against the same schema.
    for await (const line of readJsonLines(stream)) yield line as ImportEvent;
  } catch {
    throw signal.aborted ? new DOMException('Stopped', 'AbortError') : lost();
  }
}

async function findRefusal(response: Response): Promise<unknown> {
  try {
    await readAnswer(response);
    return lost();
  } catch (error) {
    return error;
  }
}

const lost = () =>
  new Refused(
    'connection-lost',
    'The connection broke before the import was confirmed. Look at your decks: either all of it is there or nothing is.',
    0,
  );
