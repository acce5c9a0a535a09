import type { CardId, DeviceId, ReviewId, UndoId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { Grade } from './grade.ts';

/** One answer, appended and never changed. The device that asked makes the id, so sending it twice is harmless. */
export type Review = {
  readonly id: ReviewId;
  readonly cardId: CardId;
  readonly grade: Grade;
  readonly answeredAt: Instant;
  readonly spentMs: number;
  readonly deviceId: DeviceId;
};

/** The fact that a review was taken back: from then on no fold counts it. */
export type Undo = {
  readonly id: UndoId;
  readonly reviewId: ReviewId;
  readonly at: Instant;
  readonly deviceId: DeviceId;
};
