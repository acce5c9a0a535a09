import type { ImportPreview, Reading } from '../../../../contract/study/imports.ts';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import styles from './ReadingChoices.module.css';

type Props = {
  readonly preview: ImportPreview;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
};

/** How the file was found to be written, each point to be corrected in place. */
export const ReadingChoices = ({ preview, reading, onChange }: Props) => (
  <>
    <div className={styles['choices']}>
      <Pick
        label="Columns stand apart by"
        names={separatorNames}
        value={reading.separator}
        onPick={(separator) => onChange({ ...reading, separator })}
      />
      <Pick
        label="The first row"
        names={headerNames}
        value={reading.header ? 'header' : 'row'}
        onPick={(first) => onChange({ ...reading, header: first === 'header' })}
      />
      <Pick
        label="Double quotes"
        names={quoteNames}
        value={reading.quoted ? 'quoted' : 'plain'}
        onPick={(quotes) => onChange({ ...reading, quoted: quotes === 'quoted' })}
      />
      <Pick
        label="Letters are written in"
        names={encodingNames}
        value={reading.encoding}
        onPick={(encoding) => onChange({ ...reading, encoding })}
      />
    </div>
    <p className={styles['hint']}>
      This is what was found in the file; change what is wrong, and the rows below follow.
      {preview.byteOrderMark && ' The file begins with a byte-order mark, which is left out.'}
    </p>
  </>
);

const separatorNames = {
  ',': 'a comma ,',
  ';': 'a semicolon ;',
  '\t': 'a tab',
  '|': 'a bar |',
  ':': 'a colon :',
  ' ': 'a space',
} as const satisfies Record<Reading['separator'], string>;

const headerNames = { header: 'names the columns', row: 'is a card already' } as const;

const quoteNames = { quoted: 'hold a cell together', plain: 'are part of the text' } as const;

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252 (Western)',
} as const satisfies Record<Reading['encoding'], string>;

type PickProps<Value extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onPick: (value: Value) => void;
};

function Pick<Value extends string>({ label, names, value, onPick }: PickProps<Value>) {
  const values = keysOf(names);
  const pick = (picked: string) => {
    const known = values.find((other) => other === picked);
    if (known !== undefined) onPick(known);
  };
  return (
    <Field label={label}>
      <Select value={value} onChange={(event) => pick(event.target.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, string>>) => Object.keys(record) as Key[];
