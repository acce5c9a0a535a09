import type { Day } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { Witnessed } from '../../ladder.ts';
import type { Sketch } from './sketch.ts';
import type { Said, Subject } from './subjects.ts';
import type { ThresholdName } from './thresholds.ts';

/** How much hangs on a rule: nothing stands until it holds; something is owed; something would help. */
export const weights = ['gate', 'gap', 'hint'] as const;

/** One of them. */
export type Weight = (typeof weights)[number];

/** What surrounds the record that is judged. What a rule asks here is all that its answer depends on. */
export type Around = {
  readonly today: Day;
  /** The value of a threshold, as the workspace has it. */
  readonly limit: (name: ThresholdName) => number;
  /** Every complete record of a kind, by day and then by id. */
  readonly all: <S extends Subject>(kind: S) => readonly Said<S>[];
  /** The complete record of that kind and id. */
  readonly find: <S extends Subject>(kind: S, id: RecordId) => Said<S> | undefined;
  /** The complete records of a kind that link to it; by one relation where one is named. */
  readonly linking: <S extends Subject>(kind: S, to: RecordId, relation?: string) => readonly Said<S>[];
  /** How a testimonial stands. */
  readonly witnessed: (id: RecordId) => Witnessed;
};

/** What a rule finds missing: in which field, where it is one; what is missing; and the one next step. */
export type Flaw = { readonly field?: string; readonly message: string; readonly next: string };

/** What every rule declares. */
type Told = {
  /** In lower case with hyphens. It stands in addresses and in what people disagree with, and never changes. */
  readonly id: string;
  /** The rule in at most eight words, as something that holds: "A named party was against it". */
  readonly name: string;
  readonly weight: Weight;
  /** Why a committee asks for it; one or two sentences. */
  readonly reason: string;
  /** What somebody on a committee asks where it does not hold. */
  readonly question: string;
  /** The slug of the concept that teaches it. */
  readonly concept: string;
  /** The kinds whose records it looks at. */
  readonly reads: readonly Subject[];
  /** The thresholds that it reads. */
  readonly limits?: readonly ThresholdName[];
  /** A ledger that it has nothing to say about, and one in which it finds something. */
  readonly passes: Sketch;
  readonly fails: Sketch;
};

/** A rule about each record of a kind. */
export type RecordRule<S extends Subject = Subject> = Told & {
  readonly about: S;
  readonly judge: (record: Said<S>, around: Around) => readonly Flaw[];
};

/** A rule about the ledger as a whole. A flaw can lie in a record. */
export type LedgerRule = Told & {
  readonly about: 'ledger';
  readonly judge: (around: Around) => readonly (Flaw & { readonly recordId?: RecordId })[];
};

/** A check of what a ledger says: the same records get the same answer, wherever and whenever it is asked. */
export type Rule = RecordRule | LedgerRule;

/** Declares a rule about each record of a kind. */
export const declareRule = <const S extends Subject>(rule: RecordRule<S>): Rule => rule as unknown as RecordRule;

/** Declares a rule about the whole of a ledger. */
export const declareLedgerRule = (rule: LedgerRule): Rule => rule;

/** The flaw where something is amiss, and none where it is not. */
export const flawWhen = (isAmiss: boolean, flaw: Flaw): readonly Flaw[] => (isAmiss ? [flaw] : []);
