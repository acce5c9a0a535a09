import { utf8 } from '@scure/base';
import { type Element, readBits, readElements, readOid, readTime, tags, within } from './der.ts';

/** What is asked of a certificate (X.509, RFC 5280): whose it is, what for, from when until when, and its key. */
export type Certificate = {
  readonly whole: Uint8Array;
  /** As people write it: `O=Acme, CN=Clock`. */
  readonly subject: string;
  readonly usages: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly key: CertifiedKey;
};

/** A public key as a certificate holds it: of which kind, with which parameters, and its bytes. */
export type CertifiedKey = {
  readonly kind: string;
  readonly parameters: Element | undefined;
  readonly bytes: Uint8Array;
};

/** Reads a certificate. Throws where it is none. */
export function readCertificate({ whole, content }: Element): Certificate {
  const parts = within(readElements(content)[0], tags.sequence);
  // The version stands first where there is one, and is the only part that need not.
  const [, , , validity, subject, key, ...rest] = parts[0]?.tag === tags.first ? parts.slice(1) : parts;
  const [from, until] = within(validity, tags.sequence).map(readTime);
  if (from === undefined || until === undefined) throw new RangeError('a certificate without its days');
  return { whole, from, until, subject: sayName(subject), usages: listUsages(rest), key: readKey(key) };
}

function readKey(element: Element | undefined): CertifiedKey {
  const [algorithm, bits] = within(element, tags.sequence);
  const [kind, parameters] = within(algorithm, tags.sequence);
  return { kind: kind === undefined ? '' : readOid(kind), parameters, bytes: readBits(bits) };
}

const extendedKeyUsage = '2.5.29.37';

function listUsages(parts: readonly Element[]): readonly string[] {
  const held = parts.find(({ tag }) => tag === tags.third);
  const extensions = held === undefined ? [] : within(within(held, tags.third)[0], tags.sequence);
  return extensions.flatMap((extension) => {
    const [name, ...values] = within(extension, tags.sequence);
    const value = values.at(-1);
    if (name === undefined || readOid(name) !== extendedKeyUsage || value?.tag !== tags.octets) return [];
    return within(readElements(value.content)[0], tags.sequence).map(readOid);
  });
}

const sayName = (name: Element | undefined): string =>
  within(name, tags.sequence)
    .flatMap((part) => within(part, tags.set))
    .map((one) => {
      const [kind, value] = within(one, tags.sequence);
      const oid = kind === undefined ? '' : readOid(kind);
      return `${shortNames[oid] ?? oid}=${value === undefined ? '' : sayText(value)}`;
    })
    .join(', ');

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};

const wideText = 0x1e;

/** Text of two bytes a letter, or of a set that is part of UTF-8. */
const sayText = ({ tag, content }: Element): string =>
  tag === wideText
    ? String.fromCharCode(...Array.from({ length: content.length >> 1 }, (_, at) => wordAt(content, at * 2)))
    : utf8.encode(content);

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
