import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { parseBase64 } from '../log/encoding.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { type Element, readElements, readOid, readTime, tags, within, writeElement } from './der.ts';
import { hashings, isSignedBy } from './signature.ts';

/** What a timestamp says: when a text was there, as RFC 3339 has it, and which authority says so. */
export type Timestamp = { readonly at: string; readonly authority: string };

/** The token in the answer of a timestamp authority (RFC 3161, 2.4.2); undefined where it refused, or answered else. */
export function readTimestampReply(reply: Uint8Array): Uint8Array | undefined {
  try {
    const [response] = readElements(reply);
    const [status, token] = within(response, tags.sequence);
    const [code] = within(status, tags.sequence);
    // Granted, or granted with modifications.
    return code?.content.length === 1 && (code.content[0] ?? 9) <= 1 ? token?.whole : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a token in base64 says about a text: undefined where it is of another text, or its signature is not that of a
 * certificate in it that is meant for timestamps and was valid then. Whom that certificate belongs to is for the reader to
 * judge.
 */
export function readTimestamp(token: string, text: string): Timestamp | undefined {
  const bytes = parseBase64(token);
  try {
    return bytes === undefined ? undefined : openToken(bytes, text);
  } catch {
    return undefined;
  }
}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  messageDigest: '1.2.840.113549.1.9.4',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamping: '1.3.6.1.5.5.7.3.8',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

function openToken(token: Uint8Array, text: string): Timestamp | undefined {
  const [type, wrapped] = within(readElements(token)[0], tags.sequence);
  if (type === undefined || readOid(type) !== oids.signedData) return undefined;
  const [, , content, ...rest] = within(within(wrapped, tags.first)[0], tags.sequence);
  const [contentType, held] = within(content, tags.sequence);
  if (contentType === undefined || readOid(contentType) !== oids.timestampInfo) return undefined;
  const [information] = within(held, tags.first);
  if (information?.tag !== tags.octets) return undefined;
  const at = timeOf(information.content, text);
  if (at === undefined) return undefined;
  const certificates = rest.flatMap((element) => (element.tag === tags.first ? readElements(element.content) : []));
  const [signer] = within(
    rest.find(({ tag }) => tag === tags.set),
    tags.set,
  );
  const authority = certificates.map(readCertificate).find(isFor(at, signer, information));
  return authority === undefined ? undefined : { at, authority: authority.subject };
}

/** When the text was there, if the information is about that text. */
function timeOf(information: Uint8Array, text: string): string | undefined {
  const [, , imprint, , time] = within(readElements(information)[0], tags.sequence);
  const [algorithm, digest] = within(imprint, tags.sequence);
  const [oid] = within(algorithm, tags.sequence);
  if (oid === undefined || readOid(oid) !== oids.sha256 || time?.tag !== tags.generalizedTime) return undefined;
  return digest !== undefined && isSame(sha256(utf8ToBytes(text)), digest.content) ? readTime(time) : undefined;
}

/** Whether a certificate is meant for timestamps, was valid then, and signed the information. */
const isFor = (at: string, signer: Element | undefined, { content }: Element) => {
  const [, , algorithm, attributes, , signature] = within(signer, tags.sequence);
  const [oid] = within(algorithm, tags.sequence);
  const by = oid === undefined ? undefined : hashings[readOid(oid)];
  const [digest, type] = [oids.messageDigest, oids.contentType].map((name) => attributeOf(attributes, name));
  const isAboutIt =
    by !== undefined &&
    digest !== undefined &&
    isSame(by.of(content), digest.content) &&
    type !== undefined &&
    readOid(type) === oids.timestampInfo;
  // The attributes are signed as the set that they are, not under the tag that they travel with.
  const bytes = writeElement(tags.set, attributes?.content ?? new Uint8Array());
  return ({ whole, usages, from, until, key }: Certificate): boolean =>
    isAboutIt &&
    namesCertificate(attributes, whole) &&
    usages.includes(oids.timestamping) &&
    from <= at &&
    at <= until &&
    isSignedBy(key, { by, bytes }, signature?.content ?? new Uint8Array());
};

/** Whether the signed attributes name that certificate (RFC 5816), so that no other of the same key takes its place. */
function namesCertificate(attributes: Element | undefined, certificate: Uint8Array): boolean {
  const [list] = within(attributeOf(attributes, oids.signingCertificate), tags.sequence);
  const parts = within(within(list, tags.sequence)[0], tags.sequence);
  const [algorithm] = parts[0]?.tag === tags.sequence ? within(parts[0], tags.sequence) : [];
  const by = hashings[algorithm === undefined ? oids.sha256 : readOid(algorithm)];
  const digest = parts.find(({ tag }) => tag === tags.octets);
  return by !== undefined && digest !== undefined && isSame(by.of(certificate), digest.content);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => bytesToHex(one) === bytesToHex(other);

function attributeOf(attributes: Element | undefined, name: string): Element | undefined {
  for (const attribute of within(attributes, tags.first)) {
    const [oid, values] = within(attribute, tags.sequence);
    if (oid !== undefined && readOid(oid) === name) return within(values, tags.set)[0];
  }
  return undefined;
}
