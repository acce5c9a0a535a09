import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(argon2);

/** What a guess costs: argon2id over 19 MiB, twice, as OWASP recommends for one thread. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** A hash of a password as a PHC string, which carries what it takes to check it. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, { ...cost, nonce, tagLength: 32 });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Whether a hash is of this password. */
export async function checkPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = phc.exec(hash)?.groups;
  if (parts === undefined) throw new Error('a password hash is no argon2id string');
  const expected = Buffer.from(parts['tag'] ?? '', 'base64');
  const tag = await tagOf(password, {
    memory: Number(parts['memory']),
    passes: Number(parts['passes']),
    parallelism: Number(parts['parallelism']),
    nonce: Buffer.from(parts['nonce'] ?? '', 'base64'),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

type Recipe = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly tagLength: number;
};

/** One password typed on two keyboards may come as different code points; NFKC makes them one. */
const tagOf = (password: string, recipe: Recipe): Promise<Buffer> =>
  run('argon2id', { ...recipe, message: password.normalize('NFKC') });

const phc =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<nonce>[\w+/]+)\$(?<tag>[\w+/]+)$/;

/** Base 64 without padding, as PHC strings have it. */
const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
