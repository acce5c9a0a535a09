import { createContext, type ReactNode, useContext } from 'react';
import type { ProseField } from '../../../core/ledger/fields/field.ts';
import type { FormValues } from './input.ts';

/** What stands in the form around an input. */
export const HeldHere = createContext<FormValues>({});

/** A text area with what is to be said about the text in it. */
export type ShowRemarks = (written: {
  readonly field: ProseField;
  readonly text: string;
  /** All that stands in the form. */
  readonly held: FormValues;
  readonly area: ReactNode;
}) => ReactNode;

/** Remarks come from another feature; what joins the two names it here. */
export const RemarksHere = createContext<ShowRemarks>(({ area }) => area);

type ProseSlotProps = { readonly field: ProseField; readonly text: string; readonly children: ReactNode };

/** The text area of a field, with remarks where there are any. */
export function ProseSlot({ field, text, children }: ProseSlotProps) {
  const show = useContext(RemarksHere);
  const held = useContext(HeldHere);
  return show({ field, text, held, area: children });
}
