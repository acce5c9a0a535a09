import type { Draft, Problems } from './draft.ts';

/** What a group of fields shows and changes. */
export type FieldsProps = {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (field: keyof Draft, text: string) => void;
};
