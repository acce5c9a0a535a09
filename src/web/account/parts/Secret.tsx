import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import styles from './Secret.module.css';

type SecretProps = { readonly label: string; readonly hint?: string; readonly lines: readonly string[] };

/** Something to be taken along: shown to be read and marked, and copied with one press. */
export function Secret({ label, hint, lines }: SecretProps) {
  const text = lines.join('\n');
  const field = { readOnly: true, spellCheck: false, value: text, className: styles['text'] ?? '' };
  return (
    <div className={styles['secret']}>
      <Field label={label} hint={hint}>
        {lines.length === 1 ? (
          <Input {...field} onFocus={({ target }) => target.select()} />
        ) : (
          <TextArea {...field} rows={lines.length} />
        )}
      </Field>
      <p className={styles['copy']}>
        <CopyButton text={text} otherwise="Mark it and copy it yourself.">
          Copy
        </CopyButton>
      </p>
    </div>
  );
}
