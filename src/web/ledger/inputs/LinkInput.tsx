import { isId, type RecordId } from '../../../core/base/id.ts';
import type { LinkField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { Icon } from '../../base/Icon.tsx';
import { useLinked } from '../finding/titles.ts';
import { hintOf, type InputProps } from './input.ts';
import styles from './inputs.module.css';
import { LinkFinder } from './LinkFinder.tsx';

/** Other records: found as one types, or begun in place as a draft. */
export function LinkInput({ field, value, error, onWrite }: InputProps<LinkField>) {
  const ids: readonly RecordId[] = Array.isArray(value) ? value.filter(isRecordId) : [];
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      {ids.length > 0 && (
        <ul className={styles['chosen']}>
          {ids.map((id) => (
            <Chosen key={id} id={id} onTake={() => onWrite(ids.filter((other) => other !== id))} />
          ))}
        </ul>
      )}
      {(field.many || ids.length === 0) && (
        <LinkFinder field={field} chosen={ids} onChoose={(id) => onWrite([...ids, id])} />
      )}
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

const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && isId<'record'>(value);
