import { createContext, type ReactNode, useContext } from 'react';
import type { FileField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { hintOf, type InputProps } from './input.ts';

/** Shows what takes a file in and says which it is. */
export type ShowFileTaker = (taking: {
  readonly label: string;
  readonly value: unknown;
  readonly onWrite: (value: unknown) => void;
}) => ReactNode;

/** Files are taken in by another feature; what joins the two names it here. */
export const FileTakerHere = createContext<ShowFileTaker>(() => null);

/** A file. */
export function FileSlot({ field, value, error, onWrite }: InputProps<FileField>) {
  const show = useContext(FileTakerHere);
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      {show({ label: field.label, value, onWrite })}
    </FieldGroup>
  );
}
