import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { readPoints } from '../../../../contract/evidence/packet/packetReading.ts';

/** Something a sponsor says. */
export type Point = ResponseOf<typeof readPoints>['written'][number];

/** A sheet of them as plain text, to be sent along. */
export const pointsAsText = (title: string, points: readonly Point[]): string =>
  [
    title,
    ...points.map(({ claim, proof, ask }, at) =>
      [
        `${at + 1}. ${claim}`,
        ...(proof.length === 0 ? [] : [`   Proof: ${proof.map((one) => one.title).join('; ')}`]),
        ...(ask === '' ? [] : [`   Ask for: ${ask}`]),
      ].join('\n'),
    ),
  ].join('\n\n');
