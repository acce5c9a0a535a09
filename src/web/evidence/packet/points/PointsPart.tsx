import { Link } from '@tanstack/react-router';
import { exportPacket } from '../../../../contract/evidence/packets.ts';
import { readPoints } from '../../../../contract/evidence/packet/packetReading.ts';
import { mostPoints } from '../../../../core/evidence/kinds/judging/packet.ts';
import { buttonClass } from '../../../base/Button.tsx';
import { CopyButton } from '../../../base/copying/CopyButton.tsx';
import { withWorkspace } from '../../../base/here.ts';
import { useAsk } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { Asked } from '../../shown/Asked.tsx';
import { NoImpactYet } from '../../shown/NoImpactYet.tsx';
import { RecordLink } from '../../shown/RecordLink.tsx';
import type { PartProps } from '../base/part.ts';
import styles from './points.module.css';
import { type Point, pointsAsText } from './pointsAsText.ts';
import { Suggestion } from './Suggestion.tsx';

/** What a sponsor says for it: each claim with its proof and what to ask for, on one sheet. */
export const PointsPart = ({ record }: PartProps) => (
  <Asked ask={useAsk(readPoints, { recordId: record.id })}>
    {({ written, suggested }) =>
      written.length + suggested.length === 0 ? (
        <NothingToSay />
      ) : (
        <>
          <p className={styles['about']}>
            Your sponsor is in the room and you are not. Give them no more than {mostPoints} sentences that they can say
            from memory, each with what proves it.
          </p>
          {written.length > 0 && <Sheet record={record} points={written} />}
          <Suggested record={record} points={suggested} />
        </>
      )
    }
  </Asked>
);

type SheetProps = PartProps & { readonly points: readonly Point[] };

function Sheet({ record: { id, title }, points }: SheetProps) {
  const query = new URLSearchParams({ packet: id, format: 'pdf', part: 'points' });
  return (
    <section aria-label="What to say">
      <ol className={styles['points']}>
        {points.map(({ claim, proof, ask }, at) => (
          <li key={at}>
            <p className={styles['claim']} dir="auto">
              {claim}
            </p>
            <dl>
              <dt>Proof</dt>
              <dd>{proof.length === 0 ? 'What proved it is not there any more.' : proof.map(toProof)}</dd>
              {ask !== '' && (
                <>
                  <dt>Ask for</dt>
                  <dd dir="auto">{ask}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
      <p className={styles['acts']}>
        <a className={buttonClass()} href={withWorkspace(`${exportPacket.path}?${query.toString()}`)} download>
          PDF, one page
        </a>
        <CopyButton text={() => pointsAsText(title, points)} otherwise="Select the words and copy them.">
          Copy as text
        </CopyButton>
        <Link to="/evidence/records/$recordId/edit" params={{ recordId: id }} hash="points">
          Edit
        </Link>
      </p>
    </section>
  );
}

const toProof = (record: Point['proof'][number]) => (
  <span key={record.id} className={styles['proof']}>
    <RecordLink record={record} />
  </span>
);

function Suggested({ record, points }: SheetProps) {
  const mayWrite = useMayWrite();
  if (points.length === 0 || !mayWrite) return null;
  return (
    <section className={styles['suggested']} aria-labelledby="suggested">
      <h2 id="suggested">From your cases</h2>
      {points.map((point) => (
        <Suggestion key={point.about} record={record} point={point} />
      ))}
    </section>
  );
}

const NothingToSay = () => (
  <NoImpactYet
    title="There is nothing to say yet"
    example="“Three teams plan from one contract now”, with the contract beside it, is something a sponsor can say."
  >
    A sponsor says in a few sentences what you have changed. The sentences are drawn from your cases, and those begin
    with one impact.
  </NoImpactYet>
);
