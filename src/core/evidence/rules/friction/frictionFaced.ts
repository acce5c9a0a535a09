import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Somebody was against an impact, and it is told. */
export const frictionFaced = declareRule({
  id: 'friction-faced',
  name: 'It tells of a friction it met',
  about: 'impact',
  weight: 'gate',
  reason: 'A change that nobody minded changed little. A story without friction is not believed.',
  question: 'Who was against it?',
  concept: 'productive-friction',
  reads: ['impact', 'initiative', 'friction'],
  judge: ({ id, values: { initiative = [] } }, around) => {
    const frictions = [id, ...initiative].flatMap((about) => around.linking('friction', about, 'about'));
    return flawWhen(frictions.length === 0, {
      message: 'No friction is recorded about it, nor about its initiative.',
      next: 'Record who was against it, what they wanted, and how it was settled.',
    });
  },
  passes: {
    records: [
      a('impact', 'beds', { what: 'Wards report free beds hourly' }),
      a('friction', 'extra', { what: 'Nurses feared extra work', about: ['beds'] }),
    ],
  },
  fails: { records: [a('impact', 'beds', { what: 'Wards report free beds hourly' })] },
});
