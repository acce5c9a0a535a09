/** How text runs, and in which language it is most likely written, as far as its letters tell. */
export type Script = { readonly dir: 'ltr' | 'rtl'; readonly lang: string };

/** The script of a text: its first letter says which way it runs. */
export function scriptOf(text: string): Script {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  const found = scripts.find(({ letter }) => letter.test(first));
  if (found === undefined) return { dir: 'ltr', lang: 'en' };
  // Japanese begins with the letters of Chinese as often as not.
  return found.lang === 'zh' && /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? { dir: 'ltr', lang: 'ja' } : found;
}

const scripts: readonly (Script & { readonly letter: RegExp })[] = [
  { letter: /\p{sc=Arabic}/u, dir: 'rtl', lang: 'ar' },
  { letter: /\p{sc=Hebrew}/u, dir: 'rtl', lang: 'he' },
  { letter: /[\p{sc=Hiragana}\p{sc=Katakana}]/u, dir: 'ltr', lang: 'ja' },
  { letter: /\p{sc=Hangul}/u, dir: 'ltr', lang: 'ko' },
  { letter: /\p{sc=Han}/u, dir: 'ltr', lang: 'zh' },
  { letter: /\p{sc=Greek}/u, dir: 'ltr', lang: 'el' },
  { letter: /\p{sc=Cyrillic}/u, dir: 'ltr', lang: 'ru' },
];
