import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What changed belongs to those who changed it. */
export const theirsToOwn = declareRule({
  id: 'theirs-to-own',
  name: 'What changed is theirs',
  about: 'impact',
  weight: 'gate',
  reason: 'Changing what you own yourself is your job. Changing what another team owns is leading without authority.',
  question: 'Which part of what changed do they own?',
  concept: 'outcome-ownership',
  reads: ['impact'],
  judge: ({ values: { ownership } }) =>
    flawWhen(ownership === 'mine', {
      field: 'ownership',
      message: 'What changed is owned by you or your team.',
      next: 'Say what the other team owns of it, or tell this as your own work.',
    }),
  passes: {
    records: [a('impact', 'rota', { what: 'Support plans its rota by our release dates', ownership: 'theirs' })],
  },
  fails: { records: [a('impact', 'rota', { what: 'We plan releases by the rota of support', ownership: 'mine' })] },
});
