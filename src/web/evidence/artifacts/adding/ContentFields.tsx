import { artifact } from '../../../../core/evidence/kinds/proof/artifact.ts';
import { longestLine } from '../../../../core/ledger/fields/read.ts';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import type { Complaints } from '../../../ledger/form/complaints.ts';
import styles from './adding.module.css';
import { choicesOf } from './choicesOf.ts';
import type { Beginning, Said } from './said.ts';

type ContentFieldsProps = {
  readonly kind: Beginning['kind'];
  readonly said: Said;
  /** What is wrong, by field of the artifact. */
  readonly complaints: Complaints;
  readonly onWrite: (more: Partial<Said>) => void;
};

/** What has to be asked of a link, a quote or a figure; of a file nothing. */
export function ContentFields({ kind, ...rest }: ContentFieldsProps) {
  if (kind === 'link') return <LinkFields {...rest} />;
  if (kind === 'text') return <QuoteFields {...rest} />;
  return kind === 'figure' ? <FigureFields {...rest} /> : null;
}

type FieldsProps = Omit<ContentFieldsProps, 'kind'>;

const LinkFields = ({ said, complaints, onWrite }: FieldsProps) => (
  <>
    <Field label="Address" error={complaints['address']}>
      <Input type="url" value={said.address} onChange={({ target }) => onWrite({ address: target.value })} />
    </Field>
    <Field
      label="What it says today"
      hint="Pages change: copy the passage that matters."
      error={complaints['snapshot']}
    >
      <TextArea value={said.snapshot} onChange={({ target }) => onWrite({ snapshot: target.value })} />
    </Field>
  </>
);

const QuoteFields = ({ said, complaints, onWrite }: FieldsProps) => (
  <>
    <Field label="What did they say, word for word?" error={complaints['quote']}>
      <TextArea value={said.quote} onChange={({ target }) => onWrite({ quote: target.value })} />
    </Field>
    <Field label="Where was it said?" hint="A channel, a meeting, a document." error={complaints['where']}>
      <Input value={said.where} maxLength={longestLine} onChange={({ target }) => onWrite({ where: target.value })} />
    </Field>
    <OneOf
      label="May you quote it?"
      choices={choicesOf(artifact.fields.permission.options)}
      value={said.permission}
      onChoose={(permission) => onWrite({ permission })}
    />
  </>
);

const FigureFields = ({ said, complaints, onWrite }: FieldsProps) => (
  <>
    <div className={styles['pair']}>
      <Field label="Figure" error={complaints['figure']}>
        <Input inputMode="decimal" value={said.amount} onChange={({ target }) => onWrite({ amount: target.value })} />
      </Field>
      <Field label="Unit">
        <Input value={said.unit} maxLength={60} onChange={({ target }) => onWrite({ unit: target.value })} />
      </Field>
    </div>
    <Field label="Where does it come from?" error={complaints['source']}>
      <Input value={said.source} maxLength={longestLine} onChange={({ target }) => onWrite({ source: target.value })} />
    </Field>
  </>
);
