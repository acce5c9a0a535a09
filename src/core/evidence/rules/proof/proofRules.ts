import type { Rule } from '../base/rule.ts';
import { artifactBacks } from './artifactBacks.ts';
import { bothStatesShown } from './bothStatesShown.ts';
import { figureExplained } from './figureExplained.ts';
import { linkKept } from './linkKept.ts';
import { moreThanARoadmap } from './moreThanARoadmap.ts';
import { moreThanQuotes } from './moreThanQuotes.ts';
import { notSpreadThin } from './notSpreadThin.ts';
import { notTakenBack } from './notTakenBack.ts';
import { quoteAttributed } from './quoteAttributed.ts';
import { quotePermitted } from './quotePermitted.ts';
import { shownInTime } from './shownInTime.ts';
import { testimonialFresh } from './testimonialFresh.ts';
import { thirdPartyProof } from './thirdPartyProof.ts';
import { witnessFree } from './witnessFree.ts';

/** The rules about how things are proved. */
export const proofRules: readonly Rule[] = [
  thirdPartyProof,
  moreThanARoadmap,
  notTakenBack,
  testimonialFresh,
  witnessFree,
  bothStatesShown,
  moreThanQuotes,
  shownInTime,
  figureExplained,
  quotePermitted,
  quoteAttributed,
  linkKept,
  notSpreadThin,
  artifactBacks,
];
