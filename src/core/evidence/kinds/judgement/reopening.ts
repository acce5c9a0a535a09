import { choice, day, line, link, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';

/** Somebody asks to take up a decision again. How often that happens tells how well it was written down. */
export const reopening = declareKind({
  name: 'reopening',
  one: 'request to re-open',
  many: 'requests to re-open',
  purpose: 'Somebody asked to decide again what was decided.',
  concept: 'decision-log',
  title: 'why',
  day: 'askedOn',
  fields: {
    why: line('Why it should be decided again', { needed: true, help: 'What is known now that was not known then.' }),
    of: link('Decision', { to: ['decision'], inverse: 'Requests to re-open', needed: true }),
    who: link('Who asked', { to: ['person', 'team'], inverse: 'Asked to re-open' }),
    askedOn: day('Asked on', { needed: true }),
    answer: choice(
      'Answer',
      { open: 'None yet', pointed: 'Already decided: they were shown the decision', reopened: 'Decided again' },
      { needed: true },
    ),
    answeredOn: day('Answered on'),
    note: prose('Note'),
  },
  check: ({ answer, askedOn, answeredOn }) =>
    complaintsOf(
      [
        answer !== undefined && answer !== 'open' && answeredOn === undefined,
        'answeredOn',
        'Say when it was answered, or set the answer to none yet.',
      ],
      [
        isBefore(answeredOn, askedOn),
        'answeredOn',
        'The answer lies before the request. Correct one of the two dates.',
      ],
    ),
});
