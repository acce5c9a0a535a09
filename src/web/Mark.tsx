import styles from './Mark.module.css';

/** The mark: five stones, one on another. */
export const Mark = () => (
  <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <ellipse cx="17.2" cy="4" rx="2.9" ry="2.3" />
    <ellipse cx="15.2" cy="9.1" rx="4.7" ry="2.5" />
    <ellipse cx="17.2" cy="14.7" rx="5.9" ry="2.8" />
    <ellipse cx="14.6" cy="20.8" rx="8.2" ry="3" />
    <ellipse cx="16" cy="27.4" rx="10.6" ry="3.3" />
  </svg>
);
