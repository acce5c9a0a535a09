import { Fragment, type ReactNode } from 'react';
import type { CellField, RowsField } from '../../../core/ledger/fields/field.ts';
import { mostRows } from '../../../core/ledger/fields/read.ts';
import { Button } from '../../base/Button.tsx';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { type FormValues, hintOf, type InputProps, isPlain } from './input.ts';
import styles from './inputs.module.css';

type RowsInputProps = InputProps<RowsField> & { readonly cell: (props: InputProps<CellField>) => ReactNode };

/** A short table: each row a group of its own, its cells beside each other where there is room. */
export function RowsInput({ field, value, error, onWrite, cell }: RowsInputProps) {
  const rows: readonly FormValues[] = Array.isArray(value) ? value.filter(isPlain) : [];
  const writeRow = (place: number, row: FormValues) => onWrite(rows.map((other, at) => (at === place ? row : other)));
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      {rows.map((row, place) => (
        <fieldset key={place} className={styles['row']}>
          <legend className="unseen">
            {field.label}, row {place + 1}
          </legend>
          <div className={styles['cells']}>
            {Object.entries(field.columns).map(([column, declared]) => (
              <Fragment key={column}>
                {cell({
                  field: declared,
                  value: row[column],
                  error: undefined,
                  onWrite: (written) => writeRow(place, { ...row, [column]: written }),
                })}
              </Fragment>
            ))}
          </div>
          <Button
            look="quiet"
            aria-label={`Remove row ${place + 1} of ${field.label}`}
            onClick={() => onWrite(rows.filter((_, at) => at !== place))}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <div>
        <Button disabled={rows.length >= mostRows} onClick={() => onWrite([...rows, {}])}>
          {rows.length === 0 ? `Add to “${field.label}”` : 'Add another row'}
        </Button>
      </div>
    </FieldGroup>
  );
}
