import styles from './Mark.module.css';

/** The mark: five stones, one on another. */
export const Mark = () => (
  <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="12.6" y="2.6" width="6.6" height="4.6" rx="2.3" />
    <rect x="10.6" y="8" width="9.6" height="5" rx="2.5" />
    <rect x="9.4" y="13.8" width="13.6" height="5" rx="2.5" />
    <rect x="6.4" y="19.6" width="17.6" height="5" rx="2.5" />
    <rect x="3.6" y="25.4" width="24.8" height="5" rx="2.5" />
  </svg>
);
