import { refuse } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { stopWith } from '../../../core/base/stop.ts';
import { frontKey } from '../../../core/study/notes/content.ts';
import { updatePreferences } from '../../../store/account/owners.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDisagreement } from '../../../store/study/agreement.ts';
import type { Context } from '../../base/context.ts';
import { mendWithin } from '../../study/doctor.ts';
import { insertBatch, type Intake, parseRows } from './batch.ts';

type StudyTable = 'learner' | 'deck' | 'note' | 'note_revision' | 'card' | 'review' | 'undo' | 'memory';

/** Takes in what somebody has studied. Copies and folds are made again where they do not agree. */
export function openStudy(context: Context, tx: Tx): Intake<StudyTable> {
  const { scope } = context;
  return {
    take: { ...takeWritten(scope, tx), ...takeLearnt(scope, tx) },
    finish: async () => {
      for (const agreement of ['card for each memory', 'card for each review'] as const) {
        const lost = await findDisagreement(tx, scope, agreement);
        if (lost !== undefined) stopWith(lostCards(lost.rows));
      }
      await mendWithin(context, tx);
    },
  };
}

/** Whose a row is, and what is computed from it, is written anew. */
const takeWritten = ({ workspaceId: workspace_id, accountId }: Scope, tx: Tx) =>
  ({
    deck: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('deck', batch).map((row) => ({ ...row, tags: JSON.stringify(row.tags), workspace_id })),
      ),
    note: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('note', batch).map((row) => ({
          ...row,
          tags: JSON.stringify(row.tags),
          front_key: frontKey(row.front),
          workspace_id,
          changed_by: accountId,
        })),
      ),
    note_revision: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('note_revision', batch).map((row) => ({
          ...row,
          tags: JSON.stringify(row.tags),
          workspace_id,
          written_by: accountId,
        })),
      ),
    card: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('card', batch).map((row) => ({ ...row, workspace_id })),
      ),
  }) as const satisfies Partial<Intake<StudyTable>['take']>;

function takeLearnt(scope: Scope, tx: Tx) {
  const learner = { workspace_id: scope.workspaceId, learner_id: scope.learnerId };
  return {
    learner: async (batch) => {
      for (const row of parseRows('learner', batch)) await updatePreferences(tx, scope, row.preferences);
    },
    review: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('review', batch).map((row) => ({ ...row, ...learner })),
      ),
    undo: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('undo', batch).map((row) => ({ ...row, ...learner })),
      ),
    memory: (batch) =>
      insertBatch(
        tx,
        batch,
        parseRows('memory', batch).map((row) => ({ ...row, ...learner })),
      ),
  } as const satisfies Partial<Intake<StudyTable>['take']>;
}

const lostCards = (rows: number) =>
  refuse('bad-row', `${rows} rows of answers or memories name cards that are not there. Nothing was moved.`);
