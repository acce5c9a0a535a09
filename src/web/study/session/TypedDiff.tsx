import { compareTyped, type TypedPart } from '../../../core/study/notes/typed.ts';
import styles from './TypedDiff.module.css';

/** What was typed beside what was asked for: what is missing, and what is too much. */
export function TypedDiff({ expected, given }: { readonly expected: string; readonly given: string }) {
  const { correct, parts } = compareTyped(expected, given);
  return (
    <div className={styles['diff']}>
      <p className={styles['verdict']}>{correct ? 'Right.' : 'Compared with what you typed:'}</p>
      {!correct && (
        <>
          <p className={styles['line']} aria-hidden="true">
            {parts.map((part, at) => (
              <Part key={at} part={part} />
            ))}
          </p>
          <p className="unseen">{`You typed ${given}. The answer is:`}</p>
        </>
      )}
    </div>
  );
}

function Part({ part }: { readonly part: TypedPart }) {
  if (part.kind === 'same') return <span>{part.text}</span>;
  if (part.kind === 'extra') return <del className={styles['extra']}>{part.text}</del>;
  return <ins className={styles['missing']}>{part.text}</ins>;
}
