import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Most knots were untied without going upwards. */
export const settledAmongPeers = declareLedgerRule({
  id: 'settled-among-peers',
  name: 'Most was settled without going upwards',
  about: 'ledger',
  weight: 'hint',
  reason: 'Now and then a matter belongs with those above. Where most of it does, it is their authority that leads.',
  question: 'Why did this have to go upwards?',
  concept: 'easing-others-work',
  reads: ['help', 'friction'],
  limits: ['items-shared', 'escalated-share'],
  judge: (around) => {
    const helped = around.all('help').flatMap(({ values: { way } }) => (way === undefined ? [] : way === 'escalated'));
    const settled = around
      .all('friction')
      .flatMap(({ values: { settledBy: by } }) => (by === undefined ? [] : by === 'managers' || by === 'executives'));
    const all = [...helped, ...settled];
    const upwards = all.filter(Boolean).length;
    const isWorth = all.length >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(upwards, all.length) > around.limit('escalated-share'), {
      message: `${upwards} of ${all.length} knots were untied by going upwards.`,
      next: 'Take the next one to whoever stands on the other side first.',
    });
  },
  passes: {
    records: [
      a('help', 'keys', { what: 'Got them keys', way: 'escalated' }),
      ...['lists', 'dates', 'names'].map((key) => a('help', key, { what: `Cleared ${key}`, way: 'redesigned' })),
      a('friction', 'hours', { what: 'Opening hours', settledBy: 'parties' }),
    ],
  },
  fails: {
    records: [
      ...['keys', 'lists', 'dates'].map((key) => a('help', key, { what: `Cleared ${key}`, way: 'escalated' })),
      a('help', 'names', { what: 'Cleared names', way: 'self' }),
      a('friction', 'hours', { what: 'Opening hours', settledBy: 'executives' }),
    ],
  },
});
