import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A principle is lived by a team other than one’s own. */
export const principleTakenUp = declareRule({
  id: 'principle-taken-up',
  name: 'Another team took up the principle',
  about: 'principle',
  weight: 'gap',
  reason: 'A principle that only its author follows is a habit.',
  question: 'Who lives by it besides you?',
  concept: 'product-principles',
  reads: ['principle', 'team'],
  judge: ({ values: { status, adopters = [] } }, around) => {
    const elsewhere = adopters
      .flatMap(({ team = [] }) => team)
      .filter((id) => around.find('team', id)?.values.own !== true);
    return flawWhen(status !== 'retired' && elsewhere.length === 0, {
      field: 'adopters',
      message: 'No team but your own lives by it yet.',
      next: 'Ask one team where it would have decided otherwise with it, and note it when they do.',
    });
  },
  passes: {
    records: [
      a('team', 'chat', { name: 'Chat' }),
      a('principle', 'source', {
        text: 'No number without its source',
        status: 'adopted',
        adopters: [{ team: ['chat'], on: '2026-02-02' }],
      }),
    ],
  },
  fails: {
    records: [
      a('team', 'us', { name: 'Search', own: true }),
      a('principle', 'source', {
        text: 'No number without its source',
        status: 'adopted',
        adopters: [{ team: ['us'], on: '2026-02-02' }],
      }),
    ],
  },
});
