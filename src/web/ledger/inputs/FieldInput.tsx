import type { CellField, Field } from '../../../core/ledger/fields/field.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { ChoicesInput } from './ChoicesInput.tsx';
import { FileSlot } from './FileSlot.tsx';
import type { InputProps } from './input.ts';
import { LineInput } from './LineInput.tsx';
import { LinkInput } from './LinkInput.tsx';
import { MeasureInput } from './MeasureInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { ProseInput } from './ProseInput.tsx';
import { RowsInput } from './RowsInput.tsx';
import { YesNoInput } from './YesNoInput.tsx';

/** The input for a field, whatever its type. */
export function FieldInput({ field, ...rest }: InputProps<Field>) {
  switch (field.type) {
    case 'line':
      return <LineInput {...rest} field={field} type="text" />;
    case 'address':
      return <LineInput {...rest} field={field} type="url" />;
    case 'day':
      return <LineInput {...rest} field={field} type="date" />;
    case 'prose':
      return <ProseInput {...rest} field={field} />;
    case 'choice':
      return <ChoiceInput {...rest} field={field} />;
    case 'choices':
      return <ChoicesInput {...rest} field={field} />;
    case 'yes-no':
      return <YesNoInput {...rest} field={field} />;
    case 'number':
      return <NumberInput {...rest} field={field} />;
    case 'measure':
      return <MeasureInput {...rest} field={field} />;
    case 'link':
      return <LinkInput {...rest} field={field} />;
    case 'file':
      return <FileSlot {...rest} field={field} />;
    case 'rows':
      return <RowsInput {...rest} field={field} cell={showCell} />;
  }
}

const showCell = (column: InputProps<CellField>) => <FieldInput {...column} />;
