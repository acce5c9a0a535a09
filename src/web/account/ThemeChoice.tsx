import { useState } from 'react';
import styles from './ThemeChoice.module.css';
import { applyTheme, readTheme, type Theme } from './theme.ts';

/** Light, dark, or as the system has it; shown at once and kept on this device. */
export function ThemeChoice() {
  const [chosen, setChosen] = useState(readTheme);
  const choose = (theme: Theme) => {
    applyTheme(theme);
    setChosen(theme);
  };
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>Theme</legend>
      {themes.map(({ theme, label }) => (
        <label key={theme} className={styles['option']}>
          <input type="radio" name="theme" checked={chosen === theme} onChange={() => choose(theme)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const themes = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly theme: Theme; readonly label: string }[];
