import type { Weight } from '../../../rules/base/rule.ts';
import type { Stretch, WrittenPacket } from './written.ts';

/** What is amiss in a written packet, and where. */
export type WrittenFlaw = { readonly at: Stretch; readonly message: string; readonly next: string };

/** A rule about a packet as it is written. */
export type WrittenCheck = {
  /** In lower case with hyphens; it never changes. */
  readonly id: string;
  /** What holds where it has nothing to say. */
  readonly name: string;
  readonly weight: Weight;
  /** Why a committee asks for it. */
  readonly reason: string;
  /** The slug of the concept that teaches it. */
  readonly concept: string;
  /** A packet in Markdown that it has nothing to say about, and one in which it finds something. */
  readonly passes: string;
  readonly fails: string;
  readonly judge: (written: WrittenPacket) => readonly WrittenFlaw[];
};

/** Declares a rule about a written packet. */
export const declareCheck = (check: WrittenCheck): WrittenCheck => check;
