import styles from './Mark.module.css';

/** The mark: five stones, one on another; public/mark.svg holds the same. */
export const Mark = () => (
  <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M13.3 3.7C13.3 1.8 15.3 .7 17.3 .7S20.5 2 20.5 3.6 18.7 5.7 16.9 5.7 13.3 5.1 13.3 3.7Z" />
    <path d="M9.4 9.1C9.4 7.2 11.1 6.1 14.2 6.1S20.6 7.4 20.6 9 17.8 11.1 15 11.1 9.4 10.5 9.4 9.1ZM9.6 14.9C9.6 12.8 14.4 11.5 18.5 11.5S24.4 12.9 24.4 14.7 20.7 17.1 17 17.1 9.6 16.4 9.6 14.9ZM5.1 21C5.1 18.8 7.5 17.5 12.9 17.5S24.7 19 24.7 20.8 19.8 23.3 14.9 23.3 5.1 22.6 5.1 21ZM3 27.9C3 25.3 10.8 23.7 18 23.7S29 25.5 29 27.7 22.5 30.7 16 30.7 3 29.8 3 27.9Z" />
  </svg>
);
