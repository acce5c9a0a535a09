import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { partsOfStory } from '../words/templates.ts';

/** Where a text is a form that was filled in: "Situation: …", "[Result] …", "the task was …". */
export function templateParts(prose: Prose): readonly Run[] {
  const places = prose.tokens.flatMap((_, at) => (isPartOfStory(prose, at) ? [{ from: at, to: at + 1 }] : []));
  const different = new Set(places.map(({ from }) => tokenAt(prose, from).form));
  const figures = prose.tokens.filter(({ part }) => part === 'number').length;
  const isTaught = [...taught].filter((part) => different.has(part)).length >= several;
  return different.size >= several && (isTaught || figures <= 1) ? places : [];
}

const several = 3;

/** The parts of a story in the order in which it is taught to be told. */
const taught: ReadonlySet<string> = new Set(['situation', 'task', 'action', 'result']);

function isPartOfStory(prose: Prose, at: number): boolean {
  const { form } = tokenAt(prose, at);
  if (!partsOfStory.has(form)) return false;
  const [before, next] = [tokenAt(prose, at - 1).form, tokenAt(prose, at + 1).form];
  if (next === ':' || next === '?' || (before === '[' && next === ']')) return true;
  if (before !== 'the' && before !== 'my') return false;
  return /^(?:was|is|were)$/.test(next) || (next === 'i' && /^(?:was|is)$/.test(tokenAt(prose, at + 3).form));
}
