import { explainTrouble } from '../../actions/base/explainTrouble.ts';
import type { Visit } from '../../actions/base/context.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** What a person is told of something that was thrown: what to do where it is the disk, else that it is a mistake of Cairn's. */
export function sayFailure({ store }: Visit, error: unknown): Refusal<'disk' | 'failure'> {
  const trouble = store.engine === 'sqlite' ? explainTrouble({ kind: 'file', path: store.place }, error) : undefined;
  if (trouble !== undefined) return refuse('disk', `This was not kept. ${trouble}`);
  return refuse(
    'failure',
    'Cairn made a mistake and kept nothing of this. Try again; if it happens again, the log on the server says more.',
  );
}
