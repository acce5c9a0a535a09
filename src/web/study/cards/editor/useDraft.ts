import { useState } from 'react';
import type { NoteContent } from '../../../../core/study/note.ts';
import { type DraftKey, dropDraft, findDraft, isSameContent, keepDraft } from './draft.ts';

/** What is being written, kept through reloads until it is saved or discarded. */
export type Draft = {
  readonly content: NoteContent;
  /** Whether it differs from what it began with. */
  readonly isChanged: boolean;
  readonly write: (change: Partial<NoteContent>) => void;
  /** Begins anew; nothing is kept of what was written. */
  readonly begin: (content: NoteContent) => void;
};

export function useDraft(key: DraftKey, start: NoteContent): Draft {
  const [state, setState] = useState(() => ({ start, content: findDraft(localStorage, key) ?? start }));
  const write = (change: Partial<NoteContent>) => {
    const content = { ...state.content, ...change };
    setState({ ...state, content });
    if (isSameContent(content, state.start)) dropDraft(localStorage, key);
    else keepDraft(localStorage, key, content);
  };
  const begin = (content: NoteContent) => {
    dropDraft(localStorage, key);
    setState({ start: content, content });
  };
  return { content: state.content, isChanged: !isSameContent(state.content, state.start), write, begin };
}
