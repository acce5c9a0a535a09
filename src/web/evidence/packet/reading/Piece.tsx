import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { RecordId } from '../../../../core/base/id.ts';
import {
  type Block,
  type Fact,
  headingLevel,
  type SectionName,
} from '../../../../core/evidence/packet/base/document.ts';
import { ScrollRegion } from '../../../base/chart/ScrollRegion.tsx';
import { LaterMarkdown } from '../../../base/prose/LaterMarkdown.tsx';
import { Drawing } from './Drawing.tsx';
import styles from './paper.module.css';

type PieceProps = { readonly block: Block; readonly section: SectionName };

/** One piece of a packet, set for reading. */
export const Piece = memo(({ block, section }: PieceProps) => {
  switch (block.kind) {
    case 'case':
    case 'heading': {
      const Heading = `h${headingLevel(section, block.kind)}` as const;
      return <Heading dir="auto">{block.text}</Heading>;
    }
    case 'prose':
      return <LaterMarkdown text={block.markdown} size="prose" />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return (
        <ul>
          {block.items.map(({ text, from }, at) => (
            <li key={at} dir="auto">
              {text} {from !== null && from !== block.from && <Source from={from} of={text} />}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <figure className={styles['quote']}>
          <blockquote>
            <LaterMarkdown text={block.markdown} size="prose" />
          </blockquote>
          <figcaption dir="auto">{block.by}</figcaption>
        </figure>
      );
    case 'table':
      return <Rows block={block} />;
    case 'figure':
      return <Drawing figure={block.figure} caption={block.caption} />;
  }
});

/** Labels, each with what stands beside it. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <dl className={styles['facts']}>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );

const Rows = ({ block: { caption, table } }: { readonly block: Extract<Block, { readonly kind: 'table' }> }) => (
  <ScrollRegion label={caption} className={styles['wide']}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {table.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

type SourceProps = { readonly from: RecordId; readonly of: string };

/** The way to the record that says something. */
export const Source = ({ from, of }: SourceProps) => (
  <Link
    to="/evidence/records/$recordId"
    params={{ recordId: from }}
    className={styles['source']}
    aria-label={`Source of ${of.slice(0, longestName)}`}
  >
    Source
  </Link>
);

const longestName = 80;
