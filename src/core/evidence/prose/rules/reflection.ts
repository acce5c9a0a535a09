import { declareProseRule } from '../base/rule.ts';
import { changesOfSelf } from '../claims/selfChange.ts';

/** The result is somebody else's, and not what the writer learned. */
export const reflection = declareProseRule({
  id: 'reflection',
  name: 'The result is not what you learned',
  reason: 'What you learned is yours. A committee reads evidence for what others have of it.',
  concept: 'behaviour-change',
  message: 'What you learned or became stands here as the result.',
  next: 'Say instead what somebody else does differently, and leave the learning out.',
  answeredBy: [],
  about: 'words',
  passes: 'The night shift learned to read the chart and calls the plant before a pump fails.',
  fails: 'Above all I learned to listen, and I grew as a leader.',
  judge: changesOfSelf,
});
