import type { RecordId } from '../../../../core/base/id.ts';
import { findKind } from '../../../../core/kinds.ts';
import { withCapital } from '../../../ledger/values/capital.ts';
import { sayValue } from '../../../ledger/values/valueText.ts';
import styles from '../judging.module.css';
import type { WholeRule } from '../words.ts';

type Records = WholeRule['fails'];

type ExampleProps = {
  readonly title: string;
  readonly records: Records;
  /** What the rule says of it. */
  readonly says: WholeRule['says'];
};

/** A small invented ledger that shows what a rule is after. */
export function Example({ title, records, says }: ExampleProps) {
  const titles = new Map<RecordId, string>(records.map((record) => [record.id, record.title]));
  return (
    <article className={styles['example']}>
      <h3>{title}</h3>
      {records.length === 0 && <p className={styles['soft']}>A ledger in which nothing is written.</p>}
      <ul>
        {records.map((record) => (
          <ExampleRecord key={record.id} record={record} titles={titles} />
        ))}
      </ul>
      {says.map(({ message, next }, at) => (
        <p key={at} className={styles['says']}>
          {message} {next}
        </p>
      ))}
    </article>
  );
}

type ExampleRecordProps = { readonly record: Records[number]; readonly titles: ReadonlyMap<RecordId, string> };

function ExampleRecord({ record: { kind: name, title, fields, witnessed }, titles }: ExampleRecordProps) {
  const kind = findKind(name);
  const told = Object.entries(fields).filter(([field]) => field !== kind?.title);
  return (
    <li>
      <p>
        <span className={styles['kind']}>{withCapital(kind?.one ?? name)}</span> {title}
      </p>
      <dl>
        {told.map(([field, value]) => (
          <div key={field}>
            <dt>{kind?.fields[field]?.label ?? field}</dt>
            <dd>{sayValue(kind?.fields[field], value, (id) => titles.get(id))}</dd>
          </div>
        ))}
        {witnessed !== null && witnessed !== 'fresh' && (
          <div>
            <dt>As it stands</dt>
            <dd>{standings[witnessed]}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

const standings = {
  stale: 'Signed about what the impact said before',
  reworded: 'A name was taken out of it',
  withdrawn: 'Its witness took it back',
  unsigned: 'Nobody signed it',
} as const;
