import { startSession } from '../../src/actions/study/sessions/startSession.ts';
import { answerParent, timeOnce } from '../base/child.ts';
import { timeEach } from '../base/spread.ts';
import { openFolder, word } from './opened.ts';

/** startSession over every deck of a folder: `startSession.ts FOLDER WARM-UP TIMES`. */
const { context, close } = await openFolder(word(0));
const [warmUp, times] = [Number(word(1)), Number(word(2))];
const ask = () => startSession(context, { deckId: null });
await timeEach({ warmUp, times: 0 }, ask);
const { answer: tookMs, cpuMs } = await timeOnce(() => timeEach({ warmUp: 0, times }, ask));
await close();
answerParent({ tookMs, cpuMs: cpuMs / times });
