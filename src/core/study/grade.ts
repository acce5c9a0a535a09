/** How well an answer came, from "again" (forgotten) to "easy". The order is that of the keys 1 to 4 and of FSRS. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;

/** One of them. */
export type Grade = (typeof grades)[number];

/** The number FSRS and Anki give a grade: 1 to 4. */
export const gradeNumber = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Grade, number>;
