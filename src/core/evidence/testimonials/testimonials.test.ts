import { describe, expect, test } from 'vitest';
import { dayMs, instant } from '../../base/instant.ts';
import { impact } from '../kinds/change/impact.ts';
import { testimonial } from '../kinds/proof/testimonial.ts';
import { coverageOf } from './coverage.ts';
import { domainOf, maskAddress, mostReminders, nextReminder, requestDays, standingOf } from './request.ts';
import type { FieldValue } from '../../ledger/fields/value.ts';
import { sayValue } from './sayValue.ts';
import { isStale, listShowable, usuallyShown } from './shown.ts';
import { formatTestimony, isPraiseAlone, type Testimony, titleOfTestimony } from './testimony.ts';

const said: Testimony = {
  verdict: 'confirmed',
  correction: '',
  change: 'We dropped the quarterly plan.',
  otherwise: 'no',
  because: 'Nobody had questioned it.',
  relation: 'peer',
  witness: 'Nia Okafor',
  named: true,
};

describe('a request', () => {
  const sentAt = instant(1_000);
  const expiresAt = instant(sentAt + requestDays * dayMs);

  test('expires while it waits, and at no other time', () => {
    expect(standingOf({ state: 'waiting', expiresAt }, instant(expiresAt - 1))).toBe('waiting');
    expect(standingOf({ state: 'waiting', expiresAt }, expiresAt)).toBe('expired');
    expect(standingOf({ state: 'signed', expiresAt }, expiresAt)).toBe('signed');
  });

  test('is followed by two reminders at most, each at least five days after the mail before', () => {
    let lastMailAt = sentAt;
    let sent = 0;
    for (;;) {
      const next = nextReminder(sent, lastMailAt, expiresAt);
      if (next === null) break;
      expect(next - lastMailAt).toBeGreaterThanOrEqual(5 * dayMs);
      expect(next).toBeLessThan(expiresAt);
      [lastMailAt, sent] = [next, sent + 1];
    }
    expect(sent).toBe(mostReminders);
  });

  test('shows of an address what its owner knows it by', () => {
    expect(maskAddress('nia.okafor@example.org')).toBe('n…@example.org');
    expect(domainOf('nia.okafor@example.org')).toBe('example.org');
  });
});

describe('what a witness is shown', () => {
  test('holds no table, no file, nobody else, and not what would have been', () => {
    const showable = listShowable(impact.fields);
    expect(usuallyShown.filter((name) => !showable.includes(name))).toEqual([]);
    expect(showable).not.toContain('credits');
    expect(usuallyShown).not.toContain('counterfactual');
    expect(listShowable({ who: { type: 'link', label: 'Who', to: ['person'], many: false, inverse: 'x' } })).toEqual(
      [],
    );
    expect(listShowable({ pay: { type: 'line', label: 'Pay', sensitivity: 'personal' } })).toEqual([]);
  });

  test('is stale once any of it says something else, and not when another field changes', () => {
    const witnessed = { what: 'They plan monthly', after: 'Monthly' };
    expect(isStale(witnessed, { ...witnessed, forecast: 'Lasts' }, ['what', 'after'])).toBe(false);
    expect(isStale(witnessed, { ...witnessed, after: 'Weekly' }, ['what', 'after'])).toBe(true);
    expect(isStale(witnessed, { what: 'They plan monthly' }, ['what', 'after'])).toBe(true);
  });
});

describe('a testimony', () => {
  test('is signed with all that was said', () => {
    expect(formatTestimony(said, ['What changed', 'After'])).toBe(
      [
        'I confirm what I was shown.',
        'What changed on our side: We dropped the quarterly plan.',
        'Would it have happened anyway? No. Nobody had questioned it.',
        'I work in another team.',
        'I was shown: What changed, After.',
      ].join('\n\n'),
    );
    const corrected = { ...said, verdict: 'corrected', correction: 'It was half-yearly.', because: '' } as const;
    expect(formatTestimony(corrected, [])).toContain('was not quite so: It was half-yearly.');
  });

  test('names its witness only where they may be named', () => {
    expect(titleOfTestimony(said)).toBe('Nia Okafor confirms: We dropped the quarterly plan.');
    expect(titleOfTestimony({ ...said, named: false })).toBe('A witness confirms: We dropped the quarterly plan.');
    expect(titleOfTestimony({ ...said, change: 'x\n'.repeat(300) })).toMatch(/^Nia Okafor confirms: x x .{150,180}$/);
  });

  test.each([
    ['Ada is a pleasure to work with and a great team player.', true],
    ['Thank you, fantastic collaboration!', true],
    ['Great work: our finance team moved its close forward by a week.', false],
    ['We stopped the weekly report.', false],
    ['Thanks to Ada, I rewrote our hiring plan.', false],
    ['Die Planung läuft jetzt monatlich.', false],
  ])('asks for a deed where there is praise alone: %s', (text, isAlone) => {
    expect(isPraiseAlone(text)).toBe(isAlone);
  });

  test('that corrects needs the right words', () => {
    const check = (fields: object) => testimonial.check({ ...fields }, () => undefined);
    expect(check({ verdict: 'corrected' })).toHaveLength(1);
    expect(check({ verdict: 'corrected', correction: 'It was half-yearly.' })).toEqual([]);
    expect(check({ verdict: 'confirmed' })).toEqual([]);
  });
});

describe('coverage', () => {
  const from = (relation: Testimony['relation'], fresh = true) => ({ relation, otherwise: 'no', fresh }) as const;

  test('is enough with two peers and one skip-level, and stale ones do not count', () => {
    expect(coverageOf([from('peer'), from('partner'), from('skip-level')]).isEnough).toBe(true);
    expect(coverageOf([from('peer'), from('partner', false), from('skip-level')])).toMatchObject({
      peers: 1,
      stale: 1,
      isEnough: false,
    });
    expect(coverageOf([from('manager'), from('report'), from('teammate')])).toMatchObject({ peers: 0, skipLevels: 0 });
  });

  test('keeps silent on what witnesses think while there are fewer than three', () => {
    expect(coverageOf([from('peer'), from('peer')]).otherwise).toBeNull();
    expect(coverageOf([from('peer'), from('peer'), from('peer')]).otherwise).toEqual({ no: 3, partly: 0, yes: 0 });
  });
});

test('a value is said in words to whoever has no ledger', () => {
  const say = (name: keyof typeof impact.fields, value: FieldValue) =>
    sayValue(impact.fields[name], value, (id) => `team ${id}`);
  expect(say('changed', ['budget', 'roadmap'])).toBe('Budget, Roadmap');
  expect(say('ownership', 'theirs')).toBe('They alone');
  expect(say('lasted', true)).toBe('Yes');
  expect(say('beforeMeasure', { amount: 12, unit: 'days' })).toBe('12 days');
  expect(say('teams', ['1', '2'])).toBe('team 1, team 2');
  expect(say('changedOn', '2026-02-01')).toBe('2026-02-01');
});
