import { refuse, type Refusal } from '../../../../core/base/refusal.ts';

/** How long a password may be. Fifteen characters are a good length; ten is the least. */
export const passwordLength = { least: 10, most: 128 } as const;

/** Refuses a password that is among the first to be guessed: a common one, or one made of who or what it is for. */
export async function refuseWeak(
  password: string,
  email: string | null,
): Promise<Refusal<'weak-password'> | undefined> {
  const plain = password.normalize('NFKC').toLowerCase();
  if (isCommon(plain, await commonPasswords())) return tooCommon;
  const told = ['cairn', ...(email === null ? [] : toldBy(email))];
  return told.some((word) => isMadeOf(plain, word)) ? tooNear : undefined;
}

/** A common password stays one with digits and signs behind or before it, or written twice. */
function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const core = password.replaceAll(/^[\P{Letter}]+|[\P{Letter}]+$/gu, '');
  const half = core.slice(0, core.length / 2);
  return [password, core, ...(core === half + half ? [half] : [])].some((word) => word.length >= 4 && common.has(word));
}

const tooCommon = refuse(
  'weak-password',
  'This is one of the most common passwords and would be guessed first. Choose another one: four unrelated words are easy to remember.',
);

const tooNear = refuse(
  'weak-password',
  'This password is made of your e-mail address or the name Cairn. Choose one that has nothing to do with either.',
);

function toldBy(email: string): readonly string[] {
  const address = email.toLowerCase();
  const [person = '', host = ''] = address.split('@');
  return [address, person, host.split('.')[0] ?? ''].filter((word) => word.length >= 4);
}

/** Whether little more than a word is left of a password: digits, signs, or the word again. */
const isMadeOf = (password: string, word: string): boolean =>
  password.includes(word) && password.replaceAll(word, '').replaceAll(/[^\p{Letter}]/gu, '').length < 4;

let held: Promise<ReadonlySet<string>> | undefined;

/** Fifty thousand strings, read when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  held ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return held;
}
