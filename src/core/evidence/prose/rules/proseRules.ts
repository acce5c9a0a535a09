import type { ProseRule } from '../base/rule.ts';
import { baseline } from './baseline.ts';
import { beforeAfter } from './beforeAfter.ts';
import { cause } from './cause.ts';
import { consensus } from './consensus.ts';
import { cost } from './cost.ts';
import { friction } from './friction.ts';
import { reflection } from './reflection.ts';
import { soWhat } from './soWhat.ts';
import { stuffing } from './stuffing.ts';
import { vague } from './vague.ts';
import { whoseDecision } from './whoseDecision.ts';

/** Every rule about prose, in the order in which findings are shown. */
export const proseRules: readonly ProseRule[] = [
  soWhat,
  whoseDecision,
  beforeAfter,
  cause,
  friction,
  cost,
  vague,
  reflection,
  baseline,
  consensus,
  stuffing,
];

/** The rule about prose of that id. */
export const findProseRule = (id: string): ProseRule | undefined => proseRules.find((rule) => rule.id === id);
