import type { LetterSubjectId } from '../../core/base/id.ts';
import { deleteLettersAbout } from '../../store/account/letters.ts';
import { closedWall } from '../../store/base/wall.ts';
import type { Visit } from '../base/context.ts';

/** Forgets the mails about these requests to witnesses, panels or reviews that were not sent. Only the process itself may see mails. */
export const forgetLetters = ({ store }: Pick<Visit, 'store'>, subjects: readonly LetterSubjectId[]): Promise<void> =>
  store.behind({ ...closedWall, operator: true }).transact((tx) => deleteLettersAbout(tx, subjects));
