import { Link } from '@tanstack/react-router';
import { parseDay } from '../../../core/base/day.ts';
import { findKind, writtenKinds } from '../../../core/kinds.ts';
import { formatDate } from '../../base/format.ts';
import { withCapital } from '../../ledger/values/capital.ts';
import styles from './ImportRecordsPage.module.css';
import type { Preview, Taken } from './useImporting.ts';

type Candidate = Preview['candidates'][number];

/** What an entry is counted as in a file. */
export const lineWords = {
  ledger: 'record',
  table: 'line',
  markdown: 'line',
  calendar: 'line',
} as const satisfies Record<Preview['format'], string>;

type CandidateTableProps = {
  readonly format: Preview['format'];
  readonly candidates: readonly Candidate[];
  readonly taken: Taken;
  readonly onTake: (taken: Taken) => void;
};

/** Every entry of the file: whether it is kept, and as what. */
export function CandidateTable({ format, candidates, taken, onTake }: CandidateTableProps) {
  const isAll = taken.size === candidates.length;
  const take = (at: number, kind: string | undefined) => {
    const rest = [...taken].filter(([other]) => other !== at);
    onTake(new Map(kind === undefined ? rest : [...rest, [at, kind]]));
  };
  return (
    <section aria-label="What becomes what">
      <label className={styles['all']}>
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onTake(new Map(isAll ? [] : candidates.map(({ kind }, at) => [at, taken.get(at) ?? kind])))}
        />
        All of them
      </label>
      <ul className={styles['rows']}>
        {candidates.map((candidate, at) => (
          <CandidateRow
            key={at}
            format={format}
            candidate={candidate}
            kind={taken.get(at)}
            onTake={(kind) => take(at, kind)}
          />
        ))}
      </ul>
    </section>
  );
}

type CandidateRowProps = {
  readonly format: Preview['format'];
  readonly candidate: Candidate;
  readonly kind: string | undefined;
  readonly onTake: (kind: string | undefined) => void;
};

function CandidateRow({ format, candidate, kind, onTake }: CandidateRowProps) {
  const { line, title, day, sameAs } = candidate;
  const date = day === null ? undefined : parseDay(day);
  return (
    <li className={styles['row']} data-taken={kind !== undefined}>
      <label className={styles['take']}>
        <input
          type="checkbox"
          checked={kind !== undefined}
          onChange={() => onTake(kind === undefined ? candidate.kind : undefined)}
        />
        <span className={styles['title']}>{title}</span>
      </label>
      {format === 'ledger' ? (
        <span className={styles['kind']}>{withCapital(findKind(candidate.kind)?.one ?? candidate.kind)}</span>
      ) : (
        <KindChoice title={title} kind={kind ?? candidate.kind} onChoose={onTake} />
      )}
      <p className={styles['about']}>
        {withCapital(lineWords[format])} {line}
        {date !== undefined && ` · ${formatDate(date)}`}
        {sameAs !== null && <SameAs sameAs={sameAs} />}
      </p>
    </li>
  );
}

type KindChoiceProps = {
  readonly title: string;
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
};

const KindChoice = ({ title, kind, onChoose }: KindChoiceProps) => (
  <select
    className={styles['kind']}
    aria-label={`Kind of “${title}”`}
    value={kind}
    onChange={({ target }) => onChoose(target.value)}
  >
    {writtenKinds.map(({ name, one }) => (
      <option key={name} value={name}>
        {withCapital(one)}
      </option>
    ))}
  </select>
);

const SameAs = ({ sameAs }: { readonly sameAs: NonNullable<Candidate['sameAs']> }) =>
  'line' in sameAs ? (
    <span className={styles['same']}> · the same as line {sameAs.line}</span>
  ) : (
    <span className={styles['same']}>
      {' · '}
      <Link to="/evidence/records/$recordId" params={{ recordId: sameAs.id }}>
        there already
      </Link>
    </span>
  );
