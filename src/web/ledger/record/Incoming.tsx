import { useState } from 'react';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import { relationsOf } from '../../../core/ledger/links.ts';
import { Button } from '../../base/Button.tsx';
import { formatNumber } from '../../base/format.ts';
import { RecordLink } from '../values/Value.tsx';
import type { Found } from '../finding/useRecord.ts';
import styles from './RecordPage.module.css';

type IncomingProps = Pick<Found, 'links'> & {
  /** Kinds that stand elsewhere on the page. */
  readonly without: readonly string[];
};

/** The records that link here, by what this one is to them. */
export function Incoming({ links, without }: IncomingProps) {
  const incoming = links.filter(
    ({ direction, other }) => direction === 'from' && other.standing !== 'removed' && !without.includes(other.kind),
  );
  if (incoming.length === 0) return null;
  const groups = Map.groupBy(incoming, ({ relation, other }) => inverseOf(other.kind, relation));
  return (
    <section className={styles['incoming']} aria-label="Linked from">
      {[...groups].map(([words, group]) => (
        <section key={words}>
          <h2 className={styles['label']}>{words}</h2>
          <Linking ids={group.map(({ other }) => other.id)} />
        </section>
      ))}
    </section>
  );
}

/** The first few; the others once they are asked for. */
function Linking({ ids }: { readonly ids: readonly RecordId[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || ids.length <= most ? ids : ids.slice(0, few);
  return (
    <ul className={styles['links']}>
      {shown.map((id) => (
        <li key={id}>
          <RecordLink id={id} />
        </li>
      ))}
      {shown.length < ids.length && (
        <li className={styles['rest']}>
          <Button look="quiet" onClick={() => setWhole(true)}>
            Show all {formatNumber(ids.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}

const few = 8;
const most = 12;

const inverseOf = (kind: string, relation: string): string =>
  relationsOf(findKind(kind)?.fields ?? {}).find(([name]) => name === relation)?.[1].inverse ?? relation;
