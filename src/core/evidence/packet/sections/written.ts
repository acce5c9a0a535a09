import type { Block } from '../base/document.ts';
import type { Told } from '../base/told.ts';

/** What a committee may hold against it, each with the case that it is about and with its answer. */
export const tellObjections = ({ said: { objections = [] }, around }: Told): readonly Block[] =>
  objections.flatMap(({ objection, answer, about: [about] = [] }): readonly Block[] => {
    const impact = about === undefined ? undefined : around.find('impact', about);
    return [
      ...(objection === undefined ? [] : [{ kind: 'heading' as const, text: objection, from: null }]),
      ...(impact === undefined
        ? []
        : [{ kind: 'facts' as const, facts: [{ label: 'About', text: impact.title }], from: impact.id }]),
      ...(answer === undefined ? [] : [{ kind: 'prose' as const, markdown: answer, from: null }]),
    ];
  });

/** What is to change next. */
export const tellNext = ({ said: { next } }: Told): readonly Block[] =>
  next === undefined ? [] : [{ kind: 'prose', markdown: next, from: null }];
