import { readSample } from '../../../src/server/evidence/sample.ts';
import { readShippedBars } from '../../../src/server/evidence/shippedBars.ts';

/** The bars and the sample as they come with Cairn. */
export const shipped = { bars: readShippedBars(), sample: readSample() };
