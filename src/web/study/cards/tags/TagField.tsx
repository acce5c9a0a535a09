import { useId, useState } from 'react';
import { listTags } from '../../../../contract/study/cards.ts';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { useAsk } from '../../../base/queries.ts';
import { checkTags, formatTags, parseTags } from './tagList.ts';

type TagFieldProps = {
  readonly label?: string;
  readonly tags: readonly string[];
  readonly onWrite: (tags: readonly string[]) => void;
};

/** Tags as words in a line; known ones are offered. */
export function TagField({ label = 'Tags', tags, onWrite }: TagFieldProps) {
  const id = useId();
  const [line, setLine] = useState(formatTags(tags));
  const isOutside = formatTags(parseTags(line)) !== formatTags(tags);
  const shown = isOutside ? formatTags(tags) : line;
  const known = useAsk(listTags, {}).data?.tags ?? [];
  return (
    <Field label={label} hint="Words set apart by spaces." error={checkTags(shown)}>
      <Input
        value={shown}
        list={id}
        autoComplete="off"
        autoCapitalize="none"
        onChange={(event) => {
          setLine(event.target.value);
          onWrite(parseTags(event.target.value));
        }}
      />
      <datalist id={id}>
        {known.map(({ tag }) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
    </Field>
  );
}
