import type { CSSProperties } from 'react';
import type { Block, PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { type Reach, reachOf } from '../../../../core/evidence/packet/reached.ts';
import { type Skim, type Skimmed, textOf } from '../../../../core/evidence/packet/skim.ts';
import { Facts, Piece, Source } from './Piece.tsx';
import styles from './paper.module.css';

type PaperProps = {
  readonly document: PacketDocument;
  /** What is read of it in some time; null where a reader takes all the time there is. */
  readonly skim: Skim | null;
};

/** A packet as its reader has it before them. What they do not reach is dimmed, never hidden. */
export const Paper = ({ document: { facts, sections }, skim }: PaperProps) => (
  <article className={styles['paper']} aria-label="The packet" data-long={isLong(sections)}>
    <Facts facts={facts} />
    {sections.map(({ name, heading, blocks }, at) => (
      <section key={name} aria-labelledby={name} data-reach={reachOfAll(skim?.sections[at]?.blocks)}>
        <h2 id={name}>{heading}</h2>
        {withReach(blocks, skim?.sections[at]?.blocks).map(({ block, share, says, ends }, place) => (
          <div key={place} className={styles['piece']} data-reach={reachOf({ read: share, words: 1 })}>
            {says !== null && <p className="unseen">{says}</p>}
            <div className={styles['text']} style={{ '--read': `${Math.round(share * 100)}%` } as CSSProperties}>
              <Piece block={block} section={name} />
            </div>
            {ends && block.from !== null && <Source from={block.from} of={nameOf(blocks, place)} />}
          </div>
        ))}
      </section>
    ))}
  </article>
);

const isLong = (sections: PacketDocument['sections']): boolean =>
  sections.reduce((sum, { blocks }) => sum + blocks.length, 0) > mostAtOnce;

/** So many blocks are laid out at once without anybody noticing. */
const mostAtOnce = 200;

type Placed = {
  readonly block: Block;
  /** How much of it is read. */
  readonly share: number;
  /** What somebody is told who does not see where it gets dim, or clear again. */
  readonly says: string | null;
  /** Whether what follows is said by another record. */
  readonly ends: boolean;
};

function withReach(blocks: readonly Block[], skimmed: readonly Skimmed[] | undefined): readonly Placed[] {
  const reaches = blocks.map((_, at) => reachIn(skimmed?.[at]));
  return blocks.map((block, at) => ({
    block,
    share: shareOf(skimmed?.[at]),
    says: turns[`${reaches[at - 1] ?? 'all'} ${reaches[at] ?? 'all'}`] ?? null,
    ends: block.from !== blocks[at + 1]?.from,
  }));
}

const shareOf = (one: Skimmed | undefined): number => (one === undefined || one.words === 0 ? 1 : one.read / one.words);

const reachIn = (one: Skimmed | undefined): Reach => (one === undefined ? 'all' : reachOf(one));

const reachOfAll = (all: readonly Skimmed[] = []): Reach =>
  all.length > 0 && all.every(({ read }) => read === 0) ? 'none' : 'all';

const unread = 'Not read in this time, from here on:';
const begun = 'Only its beginning is read in this time:';
const readAgain = 'Read again from here:';

const turns: Readonly<Record<string, string>> = {
  'all none': unread,
  'some none': unread,
  'all some': begun,
  'none some': begun,
  'some all': readAgain,
  'none all': readAgain,
};

/** What the blocks of one record are about: the first of those that end here. */
function nameOf(blocks: readonly Block[], place: number): string {
  const before = blocks.slice(0, place).findLastIndex(({ from }) => from !== blocks[place]?.from);
  const first = blocks[before + 1];
  return first === undefined ? '' : textOf(first);
}
