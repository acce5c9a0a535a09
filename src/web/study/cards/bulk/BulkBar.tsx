import { useState } from 'react';
import { Button } from '../../../base/Button.tsx';
import { formatNumber } from '../../../base/format.ts';
import { Icon } from '../../../base/Icon.tsx';
import { Menu } from '../../../base/Menu.tsx';
import type { Shown } from '../shown/cardPages.ts';
import { countOf, formatSelection, nothing, type Selected } from '../shown/selected.ts';
import styles from './bulk.module.css';
import { type Change, move, remove, tag } from './changes.ts';
import { markItems } from './markItems.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import { useChanges } from './useChanges.ts';

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
  const said = count === 0 ? '' : `${formatNumber(count)} selected`;
  const close = () => setAsked(undefined);
  const flags = selected.kind === 'these' ? selected.flags : noFlags;
  return (
    <>
      <p className="unseen" role="status">
        {said}
      </p>
      <div role="group" aria-label="Selected cards" aria-busy={isBusy} className={styles['bar']} hidden={count === 0}>
        <span className={styles['count']} aria-hidden="true">
          {said}
        </span>
        {count < shown.total && (
          <Button look="quiet" onClick={onSelectAll}>
            Select all {formatNumber(shown.total)}
          </Button>
        )}
        <div className={styles['actions']}>
          <Button onClick={() => setAsked('tags')}>Tag</Button>
          <Button onClick={() => setAsked('deck')}>Move</Button>
          <Menu items={markItems({ cards, flags }, start)}>Mark</Menu>
          <Button look="danger" disabled={isBusy} onClick={() => start(() => remove(cards))}>
            Delete
          </Button>
        </div>
        <Button look="quiet" className={styles['clear'] ?? ''} aria-label="Select none" onClick={onDone}>
          <Icon name="close" />
        </Button>
        <TagDialog open={asked === 'tags'} onClose={close} onTag={(add, off) => start(() => tag(cards, add, off))} />
        <MoveDialog open={asked === 'deck'} onClose={close} onMove={(deck) => start(() => move(cards, deck))} />
      </div>
    </>
  );
}

const noFlags = nothing.flags;
