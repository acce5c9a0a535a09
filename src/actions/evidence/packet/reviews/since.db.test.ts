import { describe, expect, test } from 'vitest';
import { commentOn, guestOf, sayAs, seedReview } from '../../../../../test/stage/evidence/packetReviews.ts';
import { stageOn } from '../../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../../test/stage/ledger.ts';
import { seedPerson, visitOf } from '../../../../../test/stage/people.ts';
import { granted } from '../../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../../test/stage/stage.ts';
import type { LetterSubjectId, RecordId } from '../../../../core/base/id.ts';
import { dayMs, instant } from '../../../../core/base/instant.ts';
import { openOutbox } from '../../../account/outbox.ts';
import { erasePerson } from '../../others/erasePerson.ts';
import { exportPerson } from '../../others/exportPerson.ts';
import { getHeld } from '../../others/getHeld.ts';
import { forgetReviewers } from './forgetReviewers.ts';
import { findReviewGuest } from './guest/openReview.ts';
import { listReviews } from './listReviews.ts';
import { resolveComment } from './resolveComment.ts';

describe.each(engines)('what stays of a review on %s', (engine) => {
  const stage = stageOn(engine);

  /** Ada, whose packet Pia has commented on and is done with. */
  const begin = async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const invited = await seedReview(ada);
    const comment = await commentOn(ada, invited, ['By the quarter', 'Since when?']);
    granted(await sayAs(ada, invited.secret, { kind: 'done', word: 'Lead with the second case.' }));
    const look = async () => granted(await listReviews(ada.context, invited.review)).reviews[0];
    return { ada, invited, comment, look };
  };

  test('forgets whom a link was for on its last day, and where it led a month later, and nothing that was said', async () => {
    const { ada, invited, comment, look } = await begin();
    const { goodUntil, id } = invited.review;
    const forgetting = (at: number) => forgetReviewers({ ...visitOf(ada), now: () => instant(at) });
    await keepLetter(ada, id);
    await forgetting(goodUntil - 1);
    expect(await look()).toMatchObject({ email: 'pia@example.org' });
    expect(await takeLetters(ada)).toEqual([id]);
    await keepLetter(ada, id);
    await forgetting(goodUntil);
    expect(await look()).toMatchObject({ name: 'Pia', email: '', comments: [{ id: comment.id }] });
    expect(await takeLetters(ada)).toEqual([]);
    expect(await guestOf(ada, invited.secret)).toMatchObject({ comments: [comment] });
    await forgetting(goodUntil + 100 * dayMs);
    expect(await findReviewGuest(visitOf(ada), invited.secret)).toBeUndefined();
    expect(await look()).toMatchObject({ name: 'Pia', comments: [{ text: 'Since when?' }] });
  });

  test('tells whoever wrote it all that is held of them, until they are erased', async () => {
    const { ada, invited, comment } = await begin();
    const fields = { name: 'Pia Novak', relation: 'peer', email: 'PIA@example.org' };
    const { id: recordId } = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    const held = async () => granted(await getHeld(ada.context, { recordId })).reviews;
    const { packetId, id: reviewId, askedAt } = invited.review;
    const resolved = {
      reviewId,
      commentId: comment.id,
      outcome: 'left',
      because: 'It says so above.',
      edition: 1,
    } as const;
    granted(await resolveComment(ada.context, resolved));
    expect(await held()).toEqual([
      {
        packetId,
        title: 'Payments for Staff',
        askedAt,
        name: 'Pia',
        email: 'pia@example.org',
        question: 'Is the second case too long?',
        comments: 1,
        doneAt: ada.clock.now,
        word: 'Lead with the second case.',
      },
    ]);
    for (const format of ['json', 'markdown'] as const) {
      const text = await handOut(ada, recordId, format);
      for (const said of ['Payments for Staff', 'pia@example.org', 'Since when?', 'It says so above.', 'Lead with'])
        expect(text).toContain(said);
      expect(text).toContain('Headline cases');
      expect(text).not.toContain('plans sooner.');
    }
    expect(JSON.parse(await handOut(ada, recordId, 'json'))).toMatchObject({
      reviews: [{ packet: packetId, doneAt: '2026-03-02T09:00:00.000Z', comments: [{ text: 'Since when?' }] }],
    });
    granted(await erasePerson(ada.context, { recordId, confirm: 'Pia Novak', alsoCalled: ['Pia'], whole: [] }));
    expect(await lookAtLedger(ada)).not.toMatch(/Pia|pia@/);
  });

  test('tells nobody of a review that is another’s', async () => {
    const { ada } = await begin();
    const fields = { name: 'Zoë Quint', relation: 'peer', email: 'zoe@example.org' };
    const { id: recordId } = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    expect(granted(await getHeld(ada.context, { recordId })).reviews).toEqual([]);
    expect(JSON.parse(await handOut(ada, recordId, 'json'))).not.toHaveProperty('reviews');
  });

  test('is in no mail any more about a packet that goes with somebody, or that names them in its line', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const fields = { name: 'Zoë Quint', function: 'sales', relation: 'peer' };
    const { id: recordId } = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    const [whole, named, other] = [
      await seedReview(ada, 'Prices of Zoë Quint'),
      await seedReview(ada, 'What Zoë Quint counted'),
      await seedReview(ada),
    ];
    for (const { review } of [whole, named, other]) await keepLetter(ada, review.id);
    const erasing = { recordId, confirm: 'Zoë Quint', alsoCalled: [], whole: [whole.review.packetId] };
    granted(await erasePerson(ada.context, erasing));
    expect(await takeLetters(ada)).toEqual([other.review.id]);
    expect(await findReviewGuest(visitOf(ada), whole.secret)).toBeUndefined();
    expect((await guestOf(ada, named.secret)).document.title).toBe('What Somebody in Sales counted for Staff');
  });
});

const keepLetter = (ada: Stage, about: LetterSubjectId): Promise<unknown> =>
  openOutbox(visitOf(ada)).keep({ to: 'pia@example.org', subject: 'x', text: 'x', about }, null);

/** What the mails that wait are about, in the order in which they were kept. */
const takeLetters = async (ada: Stage) =>
  (await openOutbox(visitOf(ada)).take(0, instant(ada.clock.now + dayMs))).map(({ about }) => about);

async function handOut(ada: Stage, recordId: RecordId, format: 'json' | 'markdown'): Promise<string> {
  let text = '';
  for await (const part of granted(await exportPerson(ada.context, { recordId, format })).text) text += part;
  return text;
}
