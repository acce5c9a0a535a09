import styles from './Mark.module.css';

/** The mark: five stones, one on another. */
export const Mark = () => (
  <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <ellipse cx="16.2" cy="4.6" rx="3.3" ry="2.5" />
    <ellipse cx="15.2" cy="9.9" rx="5" ry="2.7" />
    <ellipse cx="16.8" cy="15.5" rx="7" ry="2.8" />
    <ellipse cx="15.4" cy="21.2" rx="9.2" ry="2.9" />
    <ellipse cx="16" cy="27.2" rx="12.2" ry="3" />
  </svg>
);
