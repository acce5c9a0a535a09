import { checkContent, type ContentProblem } from '../../../../core/study/notes/content.ts';
import { longestSide, type NoteContent } from '../../../../core/study/note.ts';

type Side = 'front' | 'back' | 'why' | 'tryAtWork';

/** The sentence beside each side that cannot be kept as it is. */
export type Problems = { readonly [side in Side]?: string };

/** What is wrong with a note. While it is being written, what is merely not there yet is no problem. */
export function problemsOf(content: NoteContent, when: 'while writing' | 'all'): Problems {
  const problem = checkContent(content);
  if (problem === undefined) return {};
  if (when === 'while writing' && notYet.has(problem.code)) return {};
  return { [sideOf(problem.code, content)]: problem.message };
}

const notYet: ReadonlySet<ContentProblem> = new Set(['empty-front', 'empty-back', 'no-gap', 'gap-unclosed']);

function sideOf(code: ContentProblem, content: NoteContent): Side {
  if (code === 'empty-back') return 'back';
  if (code !== 'side-too-long') return 'front';
  return sides.find((side) => content[side].length > longestSide) ?? 'front';
}

const sides = ['front', 'back', 'why', 'tryAtWork'] as const;
