import { readingMinutes } from '../../../../../core/evidence/packet/reviews/readingMinutes.ts';
import { listPlaces } from '../../../../../core/evidence/packet/reviews/places.ts';
import type { Comment } from '../../../../../core/evidence/packet/reviews/review.ts';
import { type Fact, headingLevel } from '../../../../../core/evidence/packet/base/document.ts';
import { formatPacketBlock } from '../../../../../formats/evidence/packet/html.ts';
import type { ReviewGuest } from './openReview.ts';

/** A block as its reader sees it: HTML that can do nothing but be read, and what they said of it. */
export type ShownBlock = {
  readonly place: string;
  readonly html: string;
  readonly comments: readonly Comment[];
  /** Whether it only names what comes next, such as “Before”. */
  readonly isLabel: boolean;
};

/** A packet as a reviewer reads it. */
export type ShownPacket = {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly minutes: number;
  readonly sections: readonly {
    readonly name: string;
    readonly heading: string;
    readonly blocks: readonly ShownBlock[];
  }[];
};

/** Sets what a reviewer reads, each block with their own comments and nobody else's. */
export function showReview({ document, comments }: ReviewGuest): ShownPacket {
  const places = listPlaces(document);
  return {
    title: document.title,
    facts: document.facts,
    minutes: readingMinutes(document),
    sections: document.sections.map((section) => ({
      name: section.name,
      heading: section.heading,
      blocks: places
        .filter((one) => one.section === section)
        .map(({ place, block }) => ({
          place,
          html: formatPacketBlock(block, section.name),
          comments: comments.filter((comment) => comment.place === place),
          isLabel: block.kind === 'heading' && headingLevel(section.name, block.kind) === 4,
        })),
    })),
  };
}
