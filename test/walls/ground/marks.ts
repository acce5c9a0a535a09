import { written } from '../../stage/seed.ts';
import type { NoteContent } from '../../../src/core/study/note.ts';

/** Words that stand in every text of somebody's, and nowhere else. */
export const marks = { team: 'qzteamqz', home: 'qzhomeqz', report: 'qzreportqz', mail: 'qzmailqz' } as const;

/** What of the town somebody may come to know. */
export type Part = keyof typeof marks | 'secret';

/** Texts that give something of a part away. */
export type Traces = Readonly<Record<Part, readonly string[]>>;

/** A note with a mark in each of its texts. */
export const marked = (mark: string, front: string): NoteContent =>
  written({
    front: `${mark} ${front}`,
    back: `${mark} back`,
    why: `${mark} why`,
    tryAtWork: `${mark} try`,
    concept: `${mark} concept`,
    tags: [mark],
    ownId: `${mark}-${front.replaceAll(' ', '-')}`,
  });

/** Those traces of parts that a text gives away. */
export function findTraces(text: string, traces: Traces, parts: readonly Part[]): readonly string[] {
  const lower = text.toLowerCase();
  return parts.flatMap((part) => traces[part].filter((trace) => lower.includes(trace.toLowerCase())));
}
