import { Fragment, type ReactNode, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getImpactProof } from '../../../contract/evidence/views.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { useAsk } from '../../base/queries.ts';
import { ArtifactsOf } from '../artifacts/ArtifactsOf.tsx';
import { Asked } from '../shown/Asked.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { TestimonialsOf } from '../testimonials/TestimonialsOf.tsx';
import { ChainFigure } from './ChainFigure.tsx';
import { Credits } from './Credits.tsx';
import { FollowUp } from './FollowUp.tsx';
import styles from './ImpactExtras.module.css';
import { Ladder } from './Ladder.tsx';
import { type Proof, sayRipple } from './sentences.ts';
import { Taken } from './Taken.tsx';

/** What an impact shows beyond its fields: how it is proved, what it took, what followed, and how it is followed up. */
export function ImpactExtras({ recordId }: { readonly recordId: RecordId }) {
  const proof = useAsk(getImpactProof, { recordId });
  const { data } = useAsk(getRecord, { recordId });
  return (
    <Asked ask={proof}>
      {(told) => data !== undefined && <Sections key={data.record.standing} proof={told} found={data} />}
    </Asked>
  );
}

type SectionsProps = { readonly proof: Proof; readonly found: ResponseOf<typeof getRecord> };

/** Of a draft, what has nothing in it yet is folded until one comes back to it. */
function Sections({ proof, found }: SectionsProps) {
  const sections = sectionsOf(proof, found);
  const [folded] = useState(
    () =>
      new Set(
        found.record.standing === 'draft' ? sections.flatMap(({ name, isEmpty }) => (isEmpty ? [name] : [])) : [],
      ),
  );
  return (
    <div className={styles['extras']}>
      {sections.map(({ name, shows }) => !folded.has(name) && <Fragment key={name}>{shows}</Fragment>)}
      {folded.size > 0 && (
        <Disclosure summary={`Nothing yet: ${list.format(folded)}`} isUsed={false}>
          <div className={styles['extras']}>
            {sections.map(({ name, shows }) => folded.has(name) && <Fragment key={name}>{shows}</Fragment>)}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

type Section = { readonly name: string; readonly isEmpty: boolean; readonly shows: ReactNode };

function sectionsOf(proof: Proof, { record, links }: SectionsProps['found']): readonly Section[] {
  const { rung, pieces, chain, ripple, followUp } = proof;
  const recordId = record.id;
  const isLinkedBy = (kind: string): boolean =>
    links.some(({ direction, other }) => direction === 'from' && other.kind === kind && other.standing !== 'removed');
  return [
    {
      name: 'the chain',
      isEmpty: chain.links.every(({ standing }) => standing === 'missing'),
      shows: <ChainFigure chain={chain} recordId={recordId} />,
    },
    { name: 'proof', isEmpty: pieces.length === 0, shows: <Ladder rung={rung} pieces={pieces} /> },
    // Never folded: here is where something is pasted or dropped.
    { name: 'artifacts', isEmpty: false, shows: <ArtifactsOf recordId={recordId} /> },
    { name: 'testimonials', isEmpty: !isLinkedBy('testimonial'), shows: <TestimonialsOf recordId={recordId} /> },
    {
      name: 'credits',
      isEmpty: proof.credits.length === 0,
      shows: <Credits credits={proof.credits} recordId={recordId} />,
    },
    {
      name: 'what it took',
      isEmpty: proof.frictions.length + proof.costs.length === 0,
      shows: <Taken {...proof} recordId={recordId} />,
    },
    {
      name: 'what followed',
      isEmpty: ripple.effects.every(({ id }) => id === recordId),
      shows: <Followed ripple={ripple} recordId={recordId} />,
    },
    {
      name: 'a forecast',
      isEmpty: followUp.forecastAt === null && followUp.actualAt === null,
      shows: <FollowUp record={record} followUp={followUp} />,
    },
  ];
}

type FollowedProps = Pick<Proof, 'ripple'> & { readonly recordId: RecordId };

/** The impacts that followed from this one. */
function Followed({ ripple, recordId }: FollowedProps) {
  const others = ripple.effects.filter(({ id }) => id !== recordId);
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{sayRipple(ripple)}</h2>
      {others.length > 0 && (
        <ul className={styles['plain']}>
          {others.map((record) => (
            <li key={record.id}>
              <RecordLink record={record} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
