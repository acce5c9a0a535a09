import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../base/format.ts';
import list from '../shown/RecordList.module.css';
import type { Held } from './held.ts';

type HeldElsewhereProps = { readonly held: Pick<Held, 'seats' | 'reviews'> };

/** The panels on which somebody sits and the packets that they read by link, and what is held of them there. */
export const HeldElsewhere = ({ held: { seats, reviews } }: HeldElsewhereProps) => (
  <ul className={list['list']}>
    {seats.map((seat, at) => (
      <Place key={`${at} ${seat.panelId}`} says={saySeat(seat)}>
        <Link to="/evidence/panels/$panelId" params={{ panelId: seat.panelId }} dir="auto">
          {seat.title}
        </Link>
      </Place>
    ))}
    {reviews.map((review, at) => (
      <Place key={`${at} ${review.packetId}`} says={sayReview(review)}>
        <Link
          to="/evidence/packets/$recordId/{-$part}"
          params={{ recordId: review.packetId, part: 'reviews' }}
          dir="auto"
        >
          {review.title}
        </Link>
      </Place>
    ))}
  </ul>
);

const Place = ({ says, children }: { readonly says: string; readonly children: ReactNode }) => (
  <li>
    {children}
    <span className={list['says']} dir="auto">
      {says}
    </span>
  </li>
);

function saySeat({ conflict, excused, scores, dissent, verdict, ...seat }: Held['seats'][number]): string {
  const parts = [
    `Sits on the panel as ${sayWho(seat)}`,
    ...(conflict === null ? [] : [`set apart: ${conflict}`]),
    ...(excused === null ? [] : [`excused: ${excused}`]),
    ...(scores === 0 ? [] : [`gave ${formatCount(scores, 'score')} with reasons`]),
    ...(verdict === null ? [] : ['said the verdict']),
    ...(dissent === null ? [] : ['dissented']),
  ];
  return parts.join('; ');
}

function sayReview({ comments, word, ...review }: Held['reviews'][number]): string {
  const parts = [
    `Reads the packet by link as ${sayWho(review)}`,
    ...(comments === 0 ? [] : [`made ${formatCount(comments, 'comment')}`]),
    ...(word === '' ? [] : [`says of the whole: ${word}`]),
  ];
  return parts.join('; ');
}

const sayWho = ({ name, email }: { readonly name: string; readonly email: string }): string =>
  `${name}${email === '' ? '' : ` <${email}>`}`;
