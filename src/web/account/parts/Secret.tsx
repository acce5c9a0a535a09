import { useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import styles from './Secret.module.css';

type SecretProps = { readonly label: string; readonly hint?: string; readonly lines: readonly string[] };

/** Something to be taken along: shown to be read and marked, and copied with one press. */
export function Secret({ label, hint, lines }: SecretProps) {
  const [said, setSaid] = useState('');
  const text = lines.join('\n');
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('Your browser does not let Cairn copy. Mark it and copy it yourself.'),
    );
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
        <Button onClick={copy}>Copy</Button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
