import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../base/Button.tsx';
import { formatNumber } from '../../../base/format.ts';
import { learnsHere } from '../../../base/here.ts';
import { Icon } from '../../../base/Icon.tsx';
import { Menu } from '../../../base/menu/Menu.tsx';
import type { Shown } from '../shown/cardPages.ts';
import { countOf, formatSelection, nothing, type Selected } from '../shown/selected.ts';
import styles from './bulk.module.css';
import { type Change, move, remove, tag } from './changes.ts';
import { markItems } from './markItems.ts';
import { useChanges } from './useChanges.ts';

const MoveDialog = lazy(() => import('./MoveDialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })));
const TagDialog = lazy(() => import('./TagDialog.tsx').then(({ TagDialog }) => ({ default: TagDialog })));

type BulkBarProps = {
  readonly selected: Selected;
  readonly shown: Shown;
  readonly onSelectAll: () => void;
  /** After a change, or when nothing shall be selected any more. */
  readonly onDone: () => void;
};

/** What can be done with the selected cards, each with a way back. Stands over the filters while cards are selected. */
export function BulkBar({ selected, shown, onSelectAll, onDone }: BulkBarProps) {
  const [asked, setAsked] = useState<'tags' | 'deck'>();
  const { isBusy, make } = useChanges();
  const cards = formatSelection(selected, shown.filter);
  const count = countOf(selected);
  const makeAndEnd = async (change: () => Promise<Change>) => {
    if (await make(change)) onDone();
  };
  const start = (change: () => Promise<Change>) => void makeAndEnd(change);
  const close = () => setAsked(undefined);
  const flags = selected.kind === 'these' ? selected.flags : noFlags;
  return (
    <div role="group" aria-label="Selected cards" aria-busy={isBusy} className={styles['bar']} hidden={count === 0}>
      <span className={styles['count']} aria-hidden="true">
        {formatNumber(count)} selected
      </span>
      {count < shown.total && (
        <Button look="quiet" onClick={onSelectAll}>
          Select all {formatNumber(shown.total)}
        </Button>
      )}
      <div className={styles['actions']}>
        <Button onClick={() => setAsked('tags')}>Tag</Button>
        <Button onClick={() => setAsked('deck')}>Move</Button>
        {learnsHere && <Menu items={markItems({ cards, flags }, start)}>Mark</Menu>}
        <Button look="danger" disabled={isBusy} onClick={() => start(() => remove(cards))}>
          Delete
        </Button>
      </div>
      <Button look="quiet" className={styles['clear'] ?? ''} aria-label="Select none" onClick={onDone}>
        <Icon name="close" />
      </Button>
      <Suspense>
        {asked === 'tags' && <TagDialog onClose={close} onTag={(add, off) => start(() => tag(cards, add, off))} />}
        {asked === 'deck' && <MoveDialog onClose={close} onMove={(deck) => start(() => move(cards, deck))} />}
      </Suspense>
    </div>
  );
}

const noFlags = nothing.flags;
