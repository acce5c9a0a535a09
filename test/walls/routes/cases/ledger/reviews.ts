import { askingPia, commentOn, seedPacket, seedReview } from '../../../../stage/evidence/packetReviews.ts';
import { resolveComment } from '../../../../../src/actions/evidence/packet/reviews/resolveComment.ts';
import { stageIn } from '../../../ground/cast.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import { asking, plain, type RouteCases } from '../../routeCase.ts';

const isNobody = (): boolean => false;

const guessed = { secret: `cairn_rev_${'x'.repeat(43)}` };

/** Reviews of a packet of a team; and the page of who reads it, which whoever has the link opens. */
export const reviewCases: RouteCases = {
  'GET /api/evidence/packets/:packetId/reviews': [
    asking(({ ledger }) => ({ packetId: ledger.reviewedId }), { shows: 'team' }),
  ],
  'GET /api/evidence/packet-reviews/open': [plain({ shows: 'team' })],
  'POST /api/evidence/packets/:packetId/reviews': [
    { asks: async (town) => ({ fields: askingPia(await seedPacket(await vicsTeam(town), marks.team)) }) },
  ],
  'POST /api/evidence/packet-reviews/:reviewId/withdraw': [
    { asks: async (town) => ({ fields: { reviewId: (await invited(town)).review.id } }) },
  ],
  'POST /api/evidence/packet-reviews/:reviewId/comments/:commentId/resolve': [
    { asks: async (town) => ({ fields: { ...(await commented(town)), ...resolving } }) },
  ],
  'POST /api/evidence/packet-reviews/:reviewId/comments/:commentId/reopen': [
    {
      asks: async (town) => {
        const fields = await commented(town);
        await resolveComment((await vicsTeam(town)).context, { ...fields, ...resolving });
        return { fields };
      },
    },
  ],
  'GET /review/:secret': [
    { asks: async (town) => ({ fields: { secret: (await invited(town)).secret } }), tells: () => ['team'] },
    asking(() => guessed, { people: isNobody }),
  ],
  'POST /review/:secret': [asking(() => guessed, { people: isNobody })],
};

const resolving = { outcome: 'left', because: marks.team, edition: 1 } as const;

const vicsTeam = async ({ people: { vic }, team }: ServedTown) => stageIn(vic, team.id);

async function invited(town: ServedTown) {
  const stage = await vicsTeam(town);
  await stage.context.store.transact((tx) => tx.deleteFrom('quota').execute());
  return seedReview(stage, marks.team);
}

async function commented(town: ServedTown) {
  const made = await invited(town);
  const { id: commentId } = await commentOn(await vicsTeam(town), made, ['sooner', marks.team]);
  return { reviewId: made.review.id, commentId };
}
