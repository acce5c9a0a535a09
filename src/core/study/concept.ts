/** An idea of the craft that cards teach and rules point to. `deck` names the deck where it is taught. */
export type Concept = { readonly slug: string; readonly name: string; readonly deck: string; readonly summary: string };

/** What coverage looks at of a deck: its name, and per note a label and the slug of its concept. */
export type TaughtDeck = {
  readonly name: string;
  readonly notes: readonly { readonly label: string; readonly concept: string | null }[];
};

/** A place where concepts and cards do not meet. */
export type CoverageProblem =
  | { readonly kind: 'concept without card'; readonly concept: Concept }
  | { readonly kind: 'card without concept'; readonly deck: string; readonly label: string }
  | { readonly kind: 'unknown concept'; readonly deck: string; readonly label: string; readonly slug: string };

/** Every concept that no card teaches, and every card that teaches none or one that does not exist. */
export function checkCoverage(concepts: readonly Concept[], decks: readonly TaughtDeck[]): readonly CoverageProblem[] {
  const known = new Set(concepts.map(({ slug }) => slug));
  const taught = new Set(decks.flatMap(({ notes }) => notes.map(({ concept }) => concept)));
  return [
    ...concepts.filter(({ slug }) => !taught.has(slug)).map(untaught),
    ...decks.flatMap((deck) => cardProblems(deck, known)),
  ];
}

/** A coverage problem as one sentence that says what to do. */
export function sayCoverageProblem(problem: CoverageProblem): string {
  switch (problem.kind) {
    case 'concept without card':
      return `No card teaches "${problem.concept.name}". Add one to ${problem.concept.deck} with the concept ${problem.concept.slug}.`;
    case 'card without concept':
      return `The card "${problem.label}" in ${problem.deck} names no concept. Add one.`;
    case 'unknown concept':
      return `The card "${problem.label}" in ${problem.deck} names the concept ${problem.slug}, which does not exist. Correct it or add the concept.`;
  }
}

const untaught = (concept: Concept): CoverageProblem => ({ kind: 'concept without card', concept });

function cardProblems({ name, notes }: TaughtDeck, known: ReadonlySet<string>): readonly CoverageProblem[] {
  return notes.flatMap(({ label, concept }): readonly CoverageProblem[] => {
    if (concept === null) return [{ kind: 'card without concept', deck: name, label }];
    return known.has(concept) ? [] : [{ kind: 'unknown concept', deck: name, label, slug: concept }];
  });
}
