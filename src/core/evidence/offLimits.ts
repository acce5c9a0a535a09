import type { Complaint } from '../ledger/fields/complaint.ts';
import type { Fields } from '../ledger/fields/value.ts';
import { hideIn } from './naming.ts';

/** Whether any text of a record holds an address at all. */
export const holdsAddress = (fields: Fields): boolean => JSON.stringify(fields).search(pattern) >= 0;

/** What is to be said of a record that holds addresses at hosts which are off limits, or below them. */
export const complainOfHosts = (fields: Fields, hosts: readonly string[]): readonly Complaint[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    const found = JSON.stringify(value)
      .match(pattern)
      ?.find((address) => isBarred(address, hosts));
    return found === undefined ? [] : [{ field, message: sayBarred(hostOf(found)) }];
  });

/** The same record without those addresses, where nobody is there to leave them out. */
export const leaveOutHosts = (fields: Fields, hosts: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, hideIn(value, (text) => leaveOut(text, hosts))]),
  );

const leaveOut = (text: string, hosts: readonly string[]): string =>
  text.replaceAll(pattern, (address) => (isBarred(address, hosts) ? '(an address that is off limits)' : address));

const sayBarred = (host: string): string =>
  `“${host}” is off limits here. Say what matters in your own words, and leave the address out.`;

/** As texts hold them, those of JSON among them. */
const pattern = /https?:\/\/[^\s"\\<>()[\]]+/gi;

const isBarred = (address: string, hosts: readonly string[]): boolean =>
  hosts.some((barred) => `.${hostOf(address)}`.endsWith(`.${plain(barred)}`));

/** Without the name of a user, a port, and whatever else can stand around it; in the letters that a browser reads. */
function hostOf(address: string): string {
  const [, authority = ''] = /^https?:\/+([^/?#]*)/i.exec(address) ?? [];
  const host = authority.replace(/^.*@/, '').replace(/:\d*$/, '');
  return plain(
    host.replaceAll(/%([\da-f]{2})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

/** A dot at the end of a host changes nothing. */
const plain = (host: string): string => host.normalize('NFKC').toLowerCase().replace(/\.$/, '');
