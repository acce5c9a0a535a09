import { formatCanonical } from '../../ledger/log/canonicalJson.ts';
import type { Limits } from '../rules/base/judge.ts';
import type { Rule } from '../rules/base/rule.ts';
import type { Subject } from '../rules/base/subjects.ts';
import { findRule } from '../rules/rules.ts';

/** A level of a ladder, and what it expects in words. */
export type Level = { readonly id: string; readonly name: string; readonly expects: string };

/** What a level looks like in one dimension, and how many records have to show it; 0 where people alone judge. */
export type Anchor = { readonly level: string; readonly says: string; readonly items: number };

/**
 * One thing that a bar looks for. Its items are the complete records of `kinds` that its rules find nothing amiss with.
 * Without rules it is for people alone to judge.
 */
export type Dimension = {
  readonly id: string;
  readonly name: string;
  readonly expects: string;
  readonly kinds: readonly Subject[];
  readonly anchors: readonly Anchor[];
  readonly rules: readonly string[];
};

/** What a committee looks for at a level. Two bars look at one ledger apart from each other, and never make one score. */
export type Bar = {
  readonly id: string;
  readonly name: string;
  /** Counts from 1. A bar that says something else is another version. */
  readonly version: number;
  readonly about: string;
  /** The id of the level that is decided on. */
  readonly aims: string;
  /** From the lowest to the highest. */
  readonly levels: readonly Level[];
  readonly dimensions: readonly Dimension[];
  /** The thresholds that it sets itself. */
  readonly limits: Limits;
};

/** The level that a bar decides on. */
export const aimedLevel = ({ aims, levels }: Pick<Bar, 'aims' | 'levels'>): Level | undefined =>
  levels.find(({ id }) => id === aims);

/** How many items a dimension asks for at the level that its bar decides on. */
export const itemsWanted = ({ aims }: Pick<Bar, 'aims'>, { anchors }: Dimension): number =>
  anchors.find(({ level }) => level === aims)?.items ?? 0;

/** The rules that a bar counts, each once, in the order of its dimensions. */
export const barRules = ({ dimensions }: Pick<Bar, 'dimensions'>): readonly Rule[] =>
  [...new Set(dimensions.flatMap(({ rules }) => rules))].flatMap((id) => findRule(id) ?? []);

/** A bar after an edit: one version on where it says something else, and as it was where it does not. */
export function editedBar(before: Bar, after: Omit<Bar, 'version'>): Bar {
  const same = { ...after, version: before.version };
  return formatCanonical(same) === formatCanonical(before) ? before : { ...after, version: before.version + 1 };
}
