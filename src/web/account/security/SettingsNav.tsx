import { Link } from '@tanstack/react-router';
import styles from './SettingsNav.module.css';
import { sections } from './sections.ts';

/** The way between the pages of settings, where people sign in. */
export const SettingsNav = () => (
  <nav aria-label="Settings" className={styles['nav']}>
    <ul className={styles['list']}>
      <li>
        <Link to="/settings" activeOptions={{ exact: true }} className={styles['link']}>
          How you study
        </Link>
      </li>
      {Object.entries(sections).map(([section, { title }]) => (
        <li key={section}>
          <Link to="/settings/$section" params={{ section }} className={styles['link']}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
