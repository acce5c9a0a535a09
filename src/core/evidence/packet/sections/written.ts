import type { Block } from '../base/document.ts';
import type { Told } from '../base/told.ts';

/** What a committee may hold against it, each with its answer. */
export const tellObjections = ({ said: { objections = [] } }: Told): readonly Block[] =>
  objections.flatMap(({ objection, answer }): readonly Block[] => [
    ...(objection === undefined ? [] : [{ kind: 'heading' as const, text: objection, from: null }]),
    ...(answer === undefined ? [] : [{ kind: 'prose' as const, markdown: answer, from: null }]),
  ]);

/** What is to change next. */
export const tellNext = ({ said: { next } }: Told): readonly Block[] =>
  next === undefined ? [] : [{ kind: 'prose', markdown: next, from: null }];
