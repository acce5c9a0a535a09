import { describe, expect, test } from 'vitest';
import { friction } from '../../../core/evidence/kinds/change/friction.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { countFilled, nextQuestion } from './question.ts';

const none: ReadonlySet<string> = new Set();

describe('the inbox', () => {
  test('asks for the needed fields one after the other, in the words of a question', () => {
    expect(nextQuestion(impact, { what: 'They plan ahead' }, none)).toMatchObject({
      name: 'teams',
      field: { label: 'Which team changed what it does?' },
    });
    expect(nextQuestion(impact, { what: 'They plan ahead' }, new Set(['teams']))?.name).toBe('changed');
  });

  test('asks for a table under its own name, with the question beside it', () => {
    const draft = { what: 'Who owns the form', raisedOn: '2026-03-02' };
    expect(nextQuestion(friction, draft, none)?.field).toMatchObject({ label: 'Parties', ask: 'Who stood where?' });
  });

  test('comes back to what was skipped once nothing else is left', () => {
    const { needed } = countFilled(impact, {});
    const all = Object.entries(impact.fields).flatMap(([name, field]) => ('needed' in field ? [name] : []));
    expect(all).toHaveLength(needed);
    expect(nextQuestion(impact, {}, new Set(all))?.name).toBe('what');
  });

  test('asks nothing of a draft that is complete', () => {
    const whole = Object.fromEntries(Object.keys(impact.fields).map((name) => [name, 'said']));
    expect(nextQuestion(impact, whole, none)).toBeUndefined();
    const { filled, needed } = countFilled(impact, whole);
    expect(filled).toBe(needed);
  });
});
