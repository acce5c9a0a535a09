import { useState } from 'react';
import { OneOf } from '../base/fields/OneOf.tsx';
import { applyTheme, readTheme, type Theme } from './theme.ts';

/** Light, dark, or as the system has it; shown at once and kept on this device. */
export function ThemeChoice() {
  const [chosen, setChosen] = useState(readTheme);
  const choose = (theme: Theme) => {
    applyTheme(theme);
    setChosen(theme);
  };
  return <OneOf label="Theme" choices={themes} value={chosen} onChoose={choose} />;
}

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly value: Theme; readonly label: string }[];
