/** The look a person chose; `system` follows the machine. `theme.js` applies it before the first paint. */
export type Theme = 'system' | 'light' | 'dark';

const place = 'cairn.theme';

export function readTheme(): Theme {
  const chosen = readPlace();
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    localStorage.setItem(place, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function readPlace(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
