/** How an impact is proved, from the weakest to the strongest. */
export const rungs = ['own-word', 'quote', 'testimonial', 'theirs', 'figure'] as const;

/** One step of the ladder. */
export type Rung = (typeof rungs)[number];

/** How far a piece of proof carries, and why no further. `rung` is null where it does not carry at all. */
export type Weight = { readonly rung: Rung | null; readonly reason: string };

/** What the ladder asks of an artifact. */
export type ArtifactSaid = {
  readonly form?: unknown;
  readonly author?: unknown;
  readonly shows?: unknown;
  readonly coAuthors?: unknown;
};

/**
 * How a testimonial stands: it is about what the impact says now; about what it said before; without names that stood in it
 * when it was signed; taken back; or not given.
 */
export type Witnessed = 'fresh' | 'stale' | 'reworded' | 'withdrawn' | 'unsigned';

/** The step that an artifact stands on: what somebody said, who made it, and whether it shows the change at all. */
export function weighArtifact({ form, author, shows, coAuthors }: ArtifactSaid): Weight {
  if (shows === 'before')
    return { rung: null, reason: 'It shows how it was before. Beside one that shows it after, it counts.' };
  if (form === 'quote') return { rung: 'quote', reason: 'Somebody said it; nobody signed it.' };
  if (author === 'theirs') return { rung: 'theirs', reason: 'The other team made it.' };
  if (author === 'independent')
    return form === 'figure'
      ? { rung: 'figure', reason: 'It was recorded by somebody who has no part in it.' }
      : { rung: 'theirs', reason: 'Somebody who has no part in it made it.' };
  if (coAuthors !== undefined)
    return { rung: 'quote', reason: 'Others put their name to it beside yours; nobody signed it.' };
  return { rung: 'own-word', reason: 'You made it yourself, so it is your own word.' };
}

/** The step that a testimonial stands on. */
export const weighTestimonial = (witnessed: Witnessed): Weight => testimonials[witnessed];

const testimonials = {
  fresh: { rung: 'testimonial', reason: 'It was signed, about what the impact says now.' },
  stale: { rung: 'quote', reason: 'It was signed about what the impact said before it was changed. Ask again.' },
  reworded: {
    rung: 'quote',
    reason: 'A name was taken out of it when somebody was erased, so it no longer is what was signed. Ask again.',
  },
  withdrawn: { rung: null, reason: 'The witness took it back.' },
  unsigned: { rung: null, reason: 'It was not signed.' },
} as const satisfies Readonly<Record<Witnessed, Weight>>;

/** The highest step that any piece of proof stands on; without one it is the person's own word. */
export function highestRung(weights: readonly Weight[]): Rung {
  const reached = weights.map(({ rung }) => (rung === null ? 0 : rungs.indexOf(rung)));
  return rungs[Math.max(0, ...reached)] ?? 'own-word';
}
