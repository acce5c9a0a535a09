import { expect, test } from 'vitest';
import { coverageOf, wanted } from '../../../core/evidence/testimonials/coverage.ts';
import { Refused } from '../../base/call.ts';
import { lookOver, placeError } from './asking.ts';
import { sayAsked, sayCoverage, sayNews, sayOutdated, sayStanding, sayWitness } from './sentences.ts';

const from = (relation: 'peer' | 'skip-level') => ({ relation, otherwise: 'no', fresh: true }) as const;

test('coverage says what there is and what is missing', () => {
  expect(sayCoverage(coverageOf([]), wanted)).toBe(
    'No peer and no skip-level has signed what stands now. Still missing: 2 peers in other teams and 1 skip-level.',
  );
  expect(sayCoverage(coverageOf([from('peer'), from('skip-level')]), wanted)).toBe(
    'Signed by 1 peer and 1 skip-level. Still missing: 1 peer in another team.',
  );
  const two = [from('peer'), from('peer'), from('skip-level')];
  expect(sayCoverage(coverageOf(two), wanted)).toContain('committee');
  const more = { peers: 3, skipLevels: 1 };
  expect(sayCoverage(coverageOf(two, more), more)).toContain('Still missing: 1 peer in another team.');
});

test('a witness is known as far as they want to be, and as a mail has proved', () => {
  const known = (one: { readonly witness?: string; readonly domain?: string; readonly change?: string }) =>
    sayWitness({ witness: '', domain: '', change: '', ...one });
  expect(known({ witness: 'Nia', domain: 'example.org' })).toBe('Nia, from an address at example.org');
  expect(known({ witness: 'Nia', change: 'We stopped.' })).toBe('Nia, whose address no mail has proved');
  expect(known({})).toBe('A witness who is not named');
});

test('what has to be asked for again says why, and what was taken back does not', () => {
  const stands = { stale: false, withdrawnOn: null, rewordedOn: null };
  expect(sayOutdated(stands)).toBeUndefined();
  expect(sayOutdated({ ...stands, stale: true })).toBe('You changed what they were shown since.');
  expect(sayOutdated({ ...stands, stale: true, rewordedOn: '2026-03-02' })).toContain('A name was taken out');
  expect(sayOutdated({ ...stands, stale: true, withdrawnOn: '2026-03-02' })).toBeUndefined();
});

test('news are one line', () => {
  const one = { id: 'a', recordId: 'b', title: 'They plan monthly', witness: 'Nia', answer: 'signed' } as never;
  expect(sayNews([one])).toBe('Nia signed what you asked for: They plan monthly');
  expect(sayNews([one, one])).toBe('2 witnesses answered you');
});

test('whose name is no longer kept is nobody, and what no mail carried is told', () => {
  expect(sayAsked({ witness: 'Nia', email: 'nia@example.org' })).toBe('Nia <nia@example.org>');
  expect(sayAsked({ witness: '', email: '' })).toBe('A witness whose name is no longer kept');
  const waits = { standing: 'waiting', expiresAt: 0, settledAt: null, reminders: 0, reason: '' };
  expect(sayStanding({ ...waits, sentBy: 'hand' } as never)).toContain('the link is yours to hand over.');
  expect(sayStanding({ ...waits, sentBy: 'mail' } as never)).toContain('2 reminders at most will follow.');
});

test('whoever asks hears what is missing beside its field, and what the server refused', () => {
  expect(lookOver({ witness: ' ', email: '' })).toEqual({
    witness: 'Write the name they go by.',
    email: 'Write the address at which they read mail.',
  });
  for (const email of ['nia', 'nia@', 'nia@example', 'nia okafor@example.org', 'a@b@example.org'])
    expect(lookOver({ witness: 'Nia', email }).email).toContain('no whole address');
  expect(lookOver({ witness: 'Nia', email: ' nia@example.org ' })).toEqual({});
  expect(placeError(new Refused('own-address', 'Yours.', 409))).toEqual({ email: 'Yours.' });
  expect(placeError(new Refused('too-often', 'Later.', 429))).toEqual({ whole: 'Later.' });
});
