import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Whoever leads people helps them grow. */
export const reportsHelped = declareLedgerRule({
  id: 'reports-helped',
  name: 'Those who report to you were helped',
  about: 'ledger',
  weight: 'gap',
  reason: 'The record of a lead is written by the people they lead. What you made easier for them is where it begins.',
  question: 'Who has grown because of you?',
  concept: 'multiplier',
  reads: ['person', 'help'],
  limits: ['helped-reports'],
  judge: (around) => {
    const reports = around.all('person').filter(({ values: { relation } }) => relation === 'report');
    const ids = new Set(reports.map(({ id }) => id));
    const helped = around.all('help').filter(({ values: { who = [] } }) => who.some((id) => ids.has(id))).length;
    const wanted = around.limit('helped-reports');
    return flawWhen(reports.length > 0 && helped < wanted, {
      message: `${reports.length === 1 ? 'One person reports' : `${reports.length} people report`} to you, and help for them is recorded ${helped === 1 ? 'once' : `${helped} times`}.`,
      next: `Record what ${reports[0]?.title ?? 'one of them'} can do now that was harder before.`,
    });
  },
  passes: {
    records: [
      a('person', 'sana', { name: 'Sana', relation: 'report' }),
      ...['bids', 'talks'].map((key) => a('help', key, { what: `Let her run the ${key}`, who: ['sana'] })),
    ],
  },
  fails: {
    records: [
      a('person', 'sana', { name: 'Sana', relation: 'report' }),
      a('person', 'uwe', { name: 'Uwe', relation: 'peer' }),
      ...['bids', 'talks'].map((key) => a('help', key, { what: `Let him run the ${key}`, who: ['uwe'] })),
    ],
  },
});
