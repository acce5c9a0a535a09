import { isNobody } from '../../traits.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** One outcome was taken up that nobody owned. */
export const unclaimedTaken = declareLedgerRule({
  id: 'unclaimed-taken',
  name: 'You took up what nobody claimed',
  about: 'ledger',
  weight: 'hint',
  reason: 'What has an owner can be handed to you. What nobody claims has to be seen and taken.',
  question: 'What did you take up that was nobody’s?',
  concept: 'outcome-ownership',
  reads: ['initiative'],
  limits: ['items-shared'],
  judge: (around) => {
    const initiatives = around.all('initiative');
    const isTaken = initiatives.some(({ values: { ownerBefore } }) => isNobody(ownerBefore));
    return flawWhen(initiatives.length >= around.limit('items-shared') && !isTaken, {
      message: `Each of your ${initiatives.length} initiatives had an owner before you, or does not say.`,
      next: 'Where nobody had it, write “nobody” as its owner before.',
    });
  },
  passes: { records: harbours('nobody') },
  fails: { records: harbours('the harbour master') },
});

function harbours(ownerBefore: string) {
  return ['dock', 'crane', 'yard', 'gate', 'rail'].map((key) =>
    a('initiative', key, { name: `New ${key}`, ownerBefore: key === 'rail' ? ownerBefore : 'operations' }),
  );
}
