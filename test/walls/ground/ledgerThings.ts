import { keepFile } from '../../../src/actions/ledger/files/keepFile.ts';
import { signHead } from '../../../src/actions/ledger/proofs/signHead.ts';
import { keepView } from '../../../src/actions/ledger/views/keepView.ts';
import type {
  PacketCommentId,
  PacketReviewId,
  PanelId,
  PanellistId,
  RecordId,
  SavedViewId,
  WitnessRequestId,
} from '../../../src/core/base/id.ts';
import { seedRecord } from '../../stage/ledger.ts';
import type { Stage } from '../../stage/stage.ts';
import { seedAsked, seedSigned } from '../../stage/evidence/witnesses.ts';
import { seatIn, secretOf, seedPanel } from '../../stage/evidence/panels.ts';
import { commentOn, seedReview } from '../../stage/evidence/packetReviews.ts';
import { keepOne, seedPacket } from '../../stage/evidence/versions.ts';
import { taken } from './house.ts';

/** What a ledger holds: a team, an impact on it that was said twice, two that are kept, and a view. */
export type LedgerThings = {
  readonly teamId: RecordId;
  readonly impactId: RecordId;
  /** A kept impact, long due to be looked at again, from which another one followed; nobody asked for it, and it credits the team. */
  readonly doneId: RecordId;
  readonly viewId: SavedViewId;
  /** What backs the first impact, with the hash of its file, and of a file that no record names. */
  readonly artifactId: RecordId;
  readonly fileHash: string;
  readonly looseHash: string;
  /** Somebody who was asked and has not answered, by the secret of their link; and what another one signed. */
  readonly requestId: WitnessRequestId;
  readonly witnessSecret: string;
  readonly testimonialId: RecordId;
  /** A panel that judges an impact, and the secret of the link of somebody on it. */
  readonly panelId: PanelId;
  readonly panellistId: PanellistId;
  readonly panelSecret: string;
  /** A packet, of which a version was kept. */
  readonly packetId: RecordId;
  /** Another packet, which somebody reads by link and has commented on. */
  readonly reviewedId: RecordId;
  readonly reviewId: PacketReviewId;
  readonly commentId: PacketCommentId;
};

/** Writes such a ledger, marked throughout; the view is kept by `viewer`. */
export async function seedLedger(stage: Stage, viewer: Stage, mark: string): Promise<LedgerThings> {
  const team = await seedRecord(stage, { standing: 'kept', fields: { name: `${mark} team`, function: 'engineering' } });
  const fields = { what: `${mark} changed`, teams: [team.id], before: `${mark} before` };
  const impact = await seedRecord(stage, { kind: 'impact', fields });
  await seedRecord(stage, { id: impact.id, fields: { ...fields, after: `${mark} after` } });
  const done = { what: `${mark} done`, teams: [team.id], changedOn: '2025-01-01', ...ahead(team.id) };
  const { id: doneId } = await seedRecord(stage, { kind: 'impact', standing: 'kept', fields: done });
  const today = new Date().toISOString().slice(0, 10);
  const next = { ...done, what: `${mark} next`, changedOn: today, followedFrom: [doneId] };
  await seedRecord(stage, { kind: 'impact', standing: 'kept', fields: next });
  const file = await keep(stage, `${mark} kept`);
  const artifact = await seedRecord(stage, {
    kind: 'artifact',
    fields: { title: `${mark} artifact`, of: [impact.id], file },
  });
  const loose = await keep(stage, `${mark} loose`);
  taken(await signHead(stage.context, 'cairn.test'));
  const view = taken(
    await keepView(viewer.context, { name: `${mark} view`, query: { standing: 'kept', search: mark } }),
  );
  const filed = { artifactId: artifact.id, fileHash: file.hash, looseHash: loose.hash };
  const packetId = await seedPacket(stage, mark, doneId);
  await keepOne(stage, packetId, mark);
  return {
    ...(await seedGuests(viewer, mark)),
    ...filed,
    packetId,
    teamId: team.id,
    impactId: impact.id,
    doneId,
    viewId: view.id,
  };
}

/** What is reached by link: a testimonial and a request for one, a panel, a review. */
async function seedGuests(viewer: Stage, mark: string) {
  const { testimonialId } = await seedSigned(viewer, { mark });
  const { request, secret: witnessSecret } = await seedAsked(viewer, mark);
  const opened = await seedPanel(viewer, mark);
  const invited = await seedReview(viewer, mark);
  const { id: commentId } = await commentOn(viewer, invited, ['sooner', `${mark} comment`]);
  return {
    testimonialId,
    requestId: request.id,
    witnessSecret,
    panelId: opened.panel.id,
    panelSecret: secretOf(opened, 'Jun'),
    panellistId: seatIn(opened, 'Jun').id,
    reviewedId: invited.review.packetId,
    reviewId: invited.review.id,
    commentId,
  };
}

/** Nobody asked for it, and the team is credited. */
const ahead = (teamId: RecordId) => ({
  prompted: 'unprompted',
  credits: [{ who: [teamId], contribution: 'Moved first.' }],
});

/** Sends a text as a file. */
const keep = async ({ context }: Stage, text: string) =>
  taken(await keepFile(context, { name: `${text}.txt`, bytes: each(Buffer.from(text)) }, 1_000_000));

async function* each(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
