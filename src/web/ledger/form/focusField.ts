/** Brings a field into sight, out of the section it is folded in, and the cursor into it. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  const field = form?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const section = field?.closest('details');
  if (section) section.open = true;
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
