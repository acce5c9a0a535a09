import { describe, expect, test } from 'vitest';
import {
  askingPia,
  commentOn,
  guestOf,
  sayAs,
  seedPacket,
  seedReview,
} from '../../../../../test/stage/evidence/packetReviews.ts';
import { seedSigned, takeBack } from '../../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../../test/stage/ledger.ts';
import { seedPerson, visitOf } from '../../../../../test/stage/people.ts';
import { granted } from '../../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../../test/stage/stage.ts';
import { dayMs, instant } from '../../../../core/base/instant.ts';
import { openOutbox } from '../../../account/outbox.ts';
import { eraseRecord } from '../../../ledger/erasing/eraseRecord.ts';
import { erasePerson } from '../../others/erasePerson.ts';
import { deleteVersion } from '../versions/deleteVersion.ts';
import { findReviewGuest } from './guest/openReview.ts';
import { type InvitedReviewer, inviteReviewer } from './inviteReviewer.ts';
import { listReviewNews } from './listReviewNews.ts';
import { listReviews } from './listReviews.ts';
import { reopenComment } from './reopenComment.ts';
import { resolveComment } from './resolveComment.ts';

describe.each(engines)('a review by link on %s', (engine) => {
  const stage = stageOn(engine);

  /** Ada, whose packet Pia reads. */
  const begin = async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const invited = await seedReview(ada);
    const { packetId } = invited.review;
    const look = async () => granted(await listReviews(ada.context, { packetId })).reviews;
    return { ada, invited, packetId, look };
  };

  const resolve = (on: Stage, { review }: InvitedReviewer, commentId: Awaited<ReturnType<typeof commentOn>>['id']) =>
    resolveComment(on.context, { reviewId: review.id, commentId, outcome: 'taken-up', because: '', edition: 1 });

  test('reads a version that is kept for it, and another one only once the packet says something else', async () => {
    const { ada, invited, packetId } = await begin();
    const again = async (asked: object = {}) => {
      const email = `n${Math.random()}@example.org`;
      return granted(await inviteReviewer(ada.context, { ...askingPia(packetId), email, ...asked })).review.version;
    };
    expect([invited.review.version, await again()]).toEqual([1, 1]);
    expect(await again({ reader: 'outside' })).toBe(2);
    await seedRecord(ada, {
      id: packetId,
      standing: 'kept',
      fields: { title: 'For Staff', audience: 'company', summary: 'Sooner by weeks.' },
    });
    expect([await again(), await again({ version: 1 }), await again()]).toEqual([3, 1, 3]);
    expect(await inviteReviewer(ada.context, { ...askingPia(packetId), email: '', version: 2 })).toMatchObject({
      code: 'no-version',
    });
  });

  test('shows its owner each comment in the order of the packet, beside the words as they were and are', async () => {
    const { ada, invited, packetId, look } = await begin();
    await commentOn(ada, invited, ['By the quarter', 'Since when?']);
    await commentOn(ada, invited, ['sooner', 'How much?']);
    const before = (await look())[0]?.comments;
    expect(before?.map(({ text }) => text)).toEqual(['How much?', 'Since when?']);
    expect(before?.[0]).toMatchObject({ now: 'Payments plans sooner.', about: { words: 'Payments plans sooner.' } });
    expect(before?.[1]?.about.headings).toEqual(['Headline cases', 'Payments plans by the month']);
    await seedRecord(ada, {
      id: packetId,
      standing: 'kept',
      fields: { title: 'Mine', audience: 'company', summary: 'Six weeks sooner.' },
    });
    const [summary] = (await look())[0]?.comments ?? [];
    expect(summary).toMatchObject({ now: 'Six weeks sooner.', about: { words: 'Payments plans sooner.' } });
    await seedRecord(ada, { id: packetId, standing: 'kept', fields: { title: 'Mine', audience: 'company' } });
    expect((await look())[0]?.comments[0]?.now).toBeNull();
  });

  test('tells its reader once, when they are done and nothing is open', async () => {
    const { ada, invited } = await begin();
    const [one, two] = [
      await commentOn(ada, invited, ['sooner', 'How much?']),
      await commentOn(ada, invited, ['sooner', 'Since when?']),
    ];
    const tells = async (commentId: typeof one.id) => granted(await resolve(ada, invited, commentId)).tells !== null;
    const reopen = (commentId: typeof one.id) => reopenComment(ada.context, { reviewId: invited.review.id, commentId });
    expect([await tells(one.id), await tells(two.id)]).toEqual([false, false]);
    await reopen(two.id);
    expect(granted(await sayAs(ada, invited.secret, { kind: 'done', word: 'Good' })).ends).toBe(true);
    expect(granted(await sayAs(ada, invited.secret, { kind: 'done', word: 'Very' })).ends).toBe(false);
    expect(await tells(two.id)).toBe(true);
    await reopen(two.id);
    expect(await tells(two.id)).toBe(false);
    expect(await listReviewNews(ada.context)).toEqual({ packets: [] });
  });

  test('takes no comment into account that was changed while its owner read it', async () => {
    const { ada, invited } = await begin();
    const { id } = await commentOn(ada, invited, ['sooner', 'How much?']);
    granted(await sayAs(ada, invited.secret, { kind: 'change', id, edition: 1, text: 'How little?' }));
    expect(await resolve(ada, invited, id)).toMatchObject({ code: 'changed-since' });
    expect((await listReviewNews(ada.context)).packets).toMatchObject([{ open: 1 }]);
  });

  test('ends on its day, with its packet, and with its version', async () => {
    const { ada, invited, packetId } = await begin();
    const say = () => sayAs(ada, invited.secret, { kind: 'comment', place: 'summary-1', text: 'Late' });
    const standing = async () => (await findReviewGuest(visitOf(ada), invited.secret))?.standing;
    ada.clock.now = instant(ada.clock.now + 14 * dayMs);
    expect(await standing()).toBe('expired');
    expect(await say()).toMatchObject({ code: 'not-open' });
    await seedRecord(ada, { id: packetId, standing: 'removed', fields: {} });
    expect(await standing()).toBe('gone');
    expect(await say()).toMatchObject({ code: 'not-open' });
    granted(await deleteVersion(ada.context, { packetId, number: 1 }));
    expect(await standing()).toBeUndefined();
  });

  test('says whose words in it were taken back since', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { secret: witness, request } = await seedSigned(ada);
    const fields = { title: 'Mine', audience: 'company', cases: [request.recordId] };
    const packet = await seedRecord(ada, { kind: 'packet', standing: 'kept', fields });
    const { secret } = granted(await inviteReviewer(ada.context, askingPia(packet.id)));
    expect((await guestOf(ada, secret)).takenBack).toEqual([]);
    await takeBack(ada, witness);
    expect((await guestOf(ada, secret)).takenBack).toMatchObject([{ by: 'Peer in another team' }]);
  });

  test('forgets a person in all that was said, and whom a link was for', async () => {
    const { ada, invited } = await begin();
    const fields = { name: 'Zoë Quint', function: 'sales', relation: 'peer', email: 'pia@example.org' };
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    await commentOn(ada, invited, ['sooner', 'Zoë Quint told me']);
    const outbox = openOutbox(visitOf(ada));
    await outbox.keep({ to: 'pia@example.org', subject: 'x', text: 'x', about: invited.review.id }, null);
    const erasing = { recordId: person.id, confirm: 'Zoë Quint', alsoCalled: [], whole: [] };
    granted(await erasePerson(ada.context, erasing));
    expect(await lookAtLedger(ada)).not.toMatch(/zoë quint|pia@example/i);
    expect(await outbox.take(0, instant(ada.clock.now + dayMs))).toEqual([]);
    const { comments } = await guestOf(ada, invited.secret);
    expect(comments.map(({ text }) => text)).toEqual(['Somebody in Sales told me']);
  });

  test('is forgotten with a packet that is erased', async () => {
    const { ada, invited, packetId } = await begin();
    await commentOn(ada, invited, ['sooner', 'Say it in weeks']);
    granted(await eraseRecord(ada.context, { recordId: packetId }));
    expect(await findReviewGuest(visitOf(ada), invited.secret)).toBeUndefined();
    expect(await lookAtLedger(ada)).not.toMatch(/Say it in weeks|pia@example/);
  });

  test('says so where what it is about was erased, and keeps its comments in their places', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const packetId = await seedPacket(ada);
    const invited = granted(await inviteReviewer(ada.context, askingPia(packetId)));
    const comment = await commentOn(ada, invited, ['By the quarter', 'Since when?']);
    const { sections } = (await guestOf(ada, invited.secret)).document;
    const from = sections.flatMap(({ blocks }) => blocks).flatMap((block) => block.from ?? [])[0];
    if (from === undefined) throw new Error('a case has its record');
    granted(await eraseRecord(ada.context, { recordId: from }));
    const guest = await guestOf(ada, invited.secret);
    expect(guest.isErased).toBe(true);
    expect(guest.comments).toEqual([comment]);
    const [review] = granted(await listReviews(ada.context, { packetId })).reviews;
    expect(review?.comments[0]).toMatchObject({ now: null, about: { words: 'What stood here was erased.' } });
  });
});
