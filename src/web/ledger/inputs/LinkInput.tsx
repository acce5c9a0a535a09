import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../core/base/id.ts';
import type { LinkField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { Icon } from '../../base/Icon.tsx';
import { useLinked } from '../finding/titles.ts';
import { hintOf, type InputProps } from './input.ts';
import styles from './inputs.module.css';
import { LinkFinder } from './LinkFinder.tsx';
import { readLinking, writeLinking } from './linking.ts';

/** Other records: found as one types, or begun in place as a draft. */
export function LinkInput({ field, value, error, onWrite }: InputProps<LinkField>) {
  const { ids, typed } = readLinking(value);
  const { place, keepFocus } = useFocusKept();
  const take = (id: RecordId) => {
    onWrite(writeLinking({ ids: ids.filter((other) => other !== id), typed }));
    keepFocus();
  };
  const choose = (id: RecordId) => {
    onWrite([...ids, id]);
    keepFocus();
  };
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      <div ref={place} className={styles['linking']}>
        {ids.length > 0 && (
          <ul className={styles['chosen']}>
            {ids.map((id) => (
              <Chosen key={id} id={id} onTake={() => take(id)} />
            ))}
          </ul>
        )}
        {(field.many || ids.length === 0) && (
          <LinkFinder
            field={field}
            chosen={ids}
            typed={typed}
            onType={(words) => onWrite(writeLinking({ ids, typed: words }))}
            onChoose={choose}
          />
        )}
      </div>
    </FieldGroup>
  );
}

function Chosen({ id, onTake }: { readonly id: RecordId; readonly onTake: () => void }) {
  const title = useLinked(id)?.title ?? '…';
  return (
    <li className={styles['chip']}>
      <span className={styles['chipTitle']}>{title}</span>
      <button type="button" className={styles['take']} aria-label={`Remove ${title}`} onClick={onTake}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Where choosing or removing takes away what had the focus, the field keeps it; not from where somebody has gone on to. */
function useFocusKept() {
  const place = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const isLost = document.activeElement === document.body || place.current?.contains(document.activeElement) === true;
    if (moves === 0 || !isLost) return;
    const [input, button] = ['input', 'button'].map((part) => place.current?.querySelector<HTMLElement>(part));
    (input ?? button)?.focus();
  }, [moves]);
  return { place, keepFocus: () => setMoves((before) => before + 1) };
}
