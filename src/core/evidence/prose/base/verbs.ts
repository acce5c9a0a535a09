import { changing, notAgain, working } from '../words/changing.ts';

/** Whether the verb is one of doing otherwise: who is its subject has changed something. */
export const isChanging = (verb: string): boolean => changing.has(verb) || isAgain(verb) || isMaking(verb);

/** "Recut", "re-sort", "unbundle": what is done again, or undone. */
const isAgain = (verb: string): boolean => {
  const [, base] = /^(?:re-?|un|de-?|co-|over|out)(.{3,})$/.exec(verb) ?? [];
  return base !== undefined && !notAgain.has(verb) && (changing.has(base) || working.has(base));
};

/** "Standardise", "codify": to make something what it was not. */
const isMaking = (verb: string): boolean => /^.{3,}(?:alise|alize|arise|arize|erise|erize|ardise|ardize)$/.test(verb);
