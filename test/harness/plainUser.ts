import { readFileSync } from 'node:fs';

/** Whom to run a program as that refuses to run as root: an ordinary user of this machine, or nobody else (`{}`). */
export type PlainUser = { readonly uid?: number; readonly gid?: number };

export function findPlainUser(): PlainUser {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const chosen = users.find(({ name }) => name === 'nobody') ?? users[0];
  if (chosen === undefined) {
    throw new Error('PostgreSQL does not run as root, and /etc/passwd names no other user. Add one, or run as one.');
  }
  return { uid: chosen.uid, gid: chosen.gid };
}
