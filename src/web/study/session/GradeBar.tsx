import type { StudyCard } from '../../../contract/study/shapes.ts';
import { formatForecast } from '../../../core/study/scheduling/forecast.ts';
import { type Grade, gradeNumber, grades } from '../../../core/study/grade.ts';
import styles from './GradeBar.module.css';

type GradeBarProps = { readonly forecasts: StudyCard['forecasts']; readonly onGrade: (grade: Grade) => void };

/** The four grades, each with when the card would come back. */
export const GradeBar = ({ forecasts, onGrade }: GradeBarProps) => (
  <div className={styles['bar']} role="group" aria-label="How well did it go?">
    {grades.map((grade) => (
      <button
        key={grade}
        type="button"
        className={`${styles['grade']} ${styles[grade]}`}
        aria-keyshortcuts={String(gradeNumber[grade])}
        onClick={() => onGrade(grade)}
      >
        <span className={styles['name']}>
          {names[grade]}
          <kbd aria-hidden="true">{gradeNumber[grade]}</kbd>
        </span>
        <span className="unseen">, comes back in </span>
        <span className={styles['when']}>{formatForecast(forecasts[grade])}</span>
      </button>
    ))}
  </div>
);

const names = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const satisfies Record<Grade, string>;
