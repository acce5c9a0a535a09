import { Link } from '@tanstack/react-router';
import { formatCount } from '../../base/format.ts';
import list from '../shown/RecordList.module.css';
import type { Held } from './held.ts';

type Seat = Held['seats'][number];

/** The panels on which somebody sits, and what is held of them there. */
export const HeldSeats = ({ seats }: { readonly seats: readonly Seat[] }) => (
  <ul className={list['list']}>
    {seats.map((seat, at) => (
      <li key={`${at} ${seat.panelId}`}>
        <Link to="/evidence/panels/$panelId" params={{ panelId: seat.panelId }} dir="auto">
          {seat.title}
        </Link>
        <span className={list['says']} dir="auto">
          {saySeat(seat)}
        </span>
      </li>
    ))}
  </ul>
);

function saySeat({ name, email, conflict, excused, scores, dissent, verdict }: Seat): string {
  const parts = [
    `Sits on the panel as ${name}${email === '' ? '' : ` <${email}>`}`,
    ...(conflict === null ? [] : [`set apart: ${conflict}`]),
    ...(excused === null ? [] : [`excused: ${excused}`]),
    ...(scores === 0 ? [] : [`gave ${formatCount(scores, 'score')} with reasons`]),
    ...(verdict === null ? [] : ['said the verdict']),
    ...(dissent === null ? [] : ['dissented']),
  ];
  return parts.join('; ');
}
