import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A family of letters beside the one that the typesetter brings along, and which letters ask for it. */
type Family = {
  readonly name: string;
  readonly asked: RegExp;
  readonly package: string;
  readonly files: readonly string[];
};

/** The letters that every packet is set in: Latin, Greek, Cyrillic and Hebrew. */
const base = 'Libertinus Serif';

const families: readonly Family[] = [
  {
    name: 'Noto Naskh Arabic',
    asked: /\p{sc=Arabic}/u,
    package: '@embedpdf/fonts-arabic',
    files: ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
  },
  {
    name: 'Noto Sans S Chinese',
    asked: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{scx=Han}]/u,
    package: '@embedpdf/fonts-sc',
    files: ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'],
  },
  {
    name: 'Noto Sans Korean',
    asked: /\p{sc=Hangul}/u,
    package: '@embedpdf/fonts-kr',
    files: ['NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'],
  },
];

/** The families that a text asks for, in the order in which letters are looked for, and their files. */
export async function findFonts(
  text: string,
): Promise<{ readonly names: readonly string[]; readonly files: readonly Buffer[] }> {
  const asked = families.filter((family) => family.asked.test(text));
  const files = await Promise.all(asked.flatMap(pathsOf).map((path) => readFile(path)));
  return { names: [base, ...asked.map(({ name }) => name)], files };
}

const require = createRequire(import.meta.url);

/** Beside the script of the package, which is all that it lets be asked for. */
const pathsOf = ({ package: name, files }: Family): readonly string[] =>
  files.map((file) => join(dirname(require.resolve(name)), '..', 'fonts', file));
