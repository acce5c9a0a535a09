import { inviteReviewer } from '../../../../src/actions/evidence/packet/reviews/inviteReviewer.ts';
import { resolveComment } from '../../../../src/actions/evidence/packet/reviews/resolveComment.ts';
import { withdrawReviewer } from '../../../../src/actions/evidence/packet/reviews/withdrawReviewer.ts';
import type { RecordId } from '../../../../src/core/base/id.ts';
import { reviewBounds } from '../../../../src/core/evidence/packet/reviews/review.ts';
import { askingPia, commentOn, seedPacket, seedReview } from '../../evidence/packetReviews.ts';
import type { EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';
import { exhaust, type SiteCases, type SiteGround } from '../../grounds/siteGround.ts';

const inviting = async ({ ada }: SiteGround) => askingPia(await seedPacket(ada));

/** Another one who reads the packet that Pia reads. */
const invitingMore = async ({ ada }: SiteGround) => ({
  ...askingPia((await seedReview(ada)).review.packetId),
  email: 'sam@example.org',
});

const reading = async ({ ada }: SiteGround) => ({ reviewId: (await seedReview(ada)).review.id });

const commented = async ({ ada }: SiteGround) => {
  const invited = await seedReview(ada);
  const { id: commentId } = await commentOn(ada, invited, ['sooner', 'How much?']);
  return { reviewId: invited.review.id, commentId };
};

const taking = { outcome: 'taken-up', because: 'Said how much', edition: 1 } as const;

const resolving = async (ground: SiteGround) => ({ ...(await commented(ground)), ...taking });

const resolved = async (ground: SiteGround) => {
  const asked = await resolving(ground);
  await resolveComment(ground.ada.context, asked);
  return asked;
};

const takenOff = async (ground: SiteGround) => {
  const asked = await reading(ground);
  await withdrawReviewer(ground.ada.context, asked);
  return asked;
};

const removeImpacts = ({ ada }: SiteGround) =>
  ada.context.store.transact((tx) =>
    tx
      .updateTable('record')
      .set({ standing: 'removed' })
      .where('kind', '=', 'impact')
      .where('workspace_id', '=', ada.context.scope.workspaceId)
      .execute(),
  );

/** Reviews of packets, for whoever asks for them. */
export const reviewCases: SiteCases = {
  'GET /api/evidence/packets/:packetId/reviews': {
    asks: async ({ ada }) => {
      const invited = await seedReview(ada);
      await commentOn(ada, invited, ['sooner', 'How much?']);
      return { packetId: invited.review.packetId };
    },
    bad: () => ({ packetId: 'no id' }),
    refusals: { 'no-packet': ({ nowhere }) => ({ packetId: nowhere }) },
  },
  'GET /api/evidence/packet-reviews/open': {
    asks: async (ground) => {
      await commented(ground);
      return {};
    },
  },
  'POST /api/evidence/packets/:packetId/reviews': {
    asks: inviting,
    bad: async (ground) => ({ ...(await inviting(ground)), reader: 'owner' }),
    refusals: {
      'no-packet': ({ nowhere }) => askingPia(nowhere as RecordId),
      'no-version': async (ground) => ({ ...(await inviting(ground)), version: 7 }),
      'no-impact': async (ground) => {
        const asked = await inviting(ground);
        await removeImpacts(ground);
        return asked;
      },
      'own-address': async (ground) => ({ ...(await inviting(ground)), email: ground.ada.account.email }),
      'same-address': async (ground) => ({ ...(await invitingMore(ground)), email: 'Pia@example.org' }),
      'too-many': async (ground) => {
        const asked = await invitingMore(ground);
        for (let at = 1; at < reviewBounds.open; at += 1)
          await inviteReviewer(ground.ada.context, { ...asked, email: `n${at}@example.org` });
        return asked;
      },
      'too-often': async (ground) => {
        const asked = await inviting(ground);
        await exhaust(ground, 'review-invitation', ground.ada.account.id);
        return asked;
      },
    },
  },
  'POST /api/evidence/packet-reviews/:reviewId/withdraw': {
    asks: reading,
    bad: () => ({ reviewId: 'no id' }),
    refusals: { 'no-review': ({ nowhere }) => ({ reviewId: nowhere }), 'not-open': takenOff },
  },
  'POST /api/evidence/packet-reviews/:reviewId/comments/:commentId/resolve': {
    asks: resolving,
    bad: async (ground) => ({ ...(await resolving(ground)), outcome: 'perhaps' }),
    refusals: {
      'no-comment': async (ground) => ({ ...(await resolving(ground)), commentId: ground.nowhere }),
      'reason-missing': async (ground) => ({ ...(await resolving(ground)), outcome: 'left', because: ' ' }),
      'changed-since': async (ground) => ({ ...(await resolving(ground)), edition: 2 }),
      'not-open': resolved,
    },
  },
  'POST /api/evidence/packet-reviews/:reviewId/comments/:commentId/reopen': {
    asks: resolved,
    bad: () => ({ reviewId: 'no id', commentId: 'no id' }),
    refusals: { 'no-comment': async (ground) => ({ ...(await reading(ground)), commentId: ground.nowhere }) },
  },
};

/** The same for one owner, to whom nobody can come. */
export const lonelyReviewCases: EndpointCases<LocalGround> = {
  'POST /api/evidence/packets/:packetId/reviews': {
    refusals: { 'local-only': async ({ served }) => askingPia(await seedPacket(served)) },
  },
};
