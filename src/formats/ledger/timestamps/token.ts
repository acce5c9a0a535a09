import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Element, readElements, readOid, tags, within, writeElement } from './der.ts';

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
 * What a token says about a text: undefined where it is of another text, or its signature is not that of a certificate in
 * it that is meant for timestamps and was valid then. Whom that certificate belongs to is for the reader to judge.
 */
export function readTimestamp(token: Uint8Array, text: string): Timestamp | undefined {
  try {
    return openToken(token, text);
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

const sha256: Hashing = { name: 'sha256', of: (bytes) => createHash('sha256').update(bytes).digest() };

type Hashing = { readonly name: string; readonly of: (bytes: Uint8Array) => Buffer };

/** The hashes of a signature, by their identifiers. */
const hashes: Readonly<Record<string, Hashing>> = {
  [oids.sha256]: sha256,
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', of: (bytes) => createHash('sha384').update(bytes).digest() },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', of: (bytes) => createHash('sha512').update(bytes).digest() },
};

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
  const authority = certificates.map(({ whole }) => new X509Certificate(whole)).find(isFor(at, signer, information));
  return authority === undefined ? undefined : { at, authority: authority.subject.replaceAll('\n', ', ') };
}

/** When the text was there, if the information is about that text. */
function timeOf(information: Uint8Array, text: string): string | undefined {
  const [, , imprint, , time] = within(readElements(information)[0], tags.sequence);
  const [algorithm, digest] = within(imprint, tags.sequence);
  const [oid] = within(algorithm, tags.sequence);
  if (oid === undefined || readOid(oid) !== oids.sha256 || time?.tag !== tags.generalizedTime) return undefined;
  if (digest === undefined || !createHash('sha256').update(text).digest().equals(digest.content)) return undefined;
  const written = Buffer.from(time.content).toString('latin1');
  const moment = new Date(written.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Whether a certificate is meant for timestamps, was valid then, and signed the information. */
const isFor = (at: string, signer: Element | undefined, { content }: Element) => {
  const [, , algorithm, attributes, , signature] = within(signer, tags.sequence);
  const [oid] = within(algorithm, tags.sequence);
  const hash = oid === undefined ? undefined : hashes[readOid(oid)];
  const [digest, type] = [oids.messageDigest, oids.contentType].map((name) => attributeOf(attributes, name));
  const isAboutIt =
    hash !== undefined &&
    digest !== undefined &&
    hash.of(content).equals(digest.content) &&
    type !== undefined &&
    readOid(type) === oids.timestampInfo;
  return (certificate: X509Certificate): boolean =>
    isAboutIt &&
    namesCertificate(attributes, certificate.raw) &&
    certificate.keyUsage?.includes(oids.timestamping) === true &&
    certificate.validFromDate <= new Date(at) &&
    new Date(at) <= certificate.validToDate &&
    // The attributes are signed as the set that they are, not under the tag that they travel with.
    verify(
      hash.name,
      writeElement(tags.set, attributes?.content ?? new Uint8Array()),
      certificate.publicKey,
      signature?.content ?? new Uint8Array(),
    );
};

/** Whether the signed attributes name that certificate (RFC 5816), so that no other of the same key takes its place. */
function namesCertificate(attributes: Element | undefined, certificate: Uint8Array): boolean {
  const [list] = within(attributeOf(attributes, oids.signingCertificate), tags.sequence);
  const parts = within(within(list, tags.sequence)[0], tags.sequence);
  const [algorithm] = parts[0]?.tag === tags.sequence ? within(parts[0], tags.sequence) : [];
  const hash = algorithm === undefined ? sha256 : hashes[readOid(algorithm)];
  const digest = parts.find(({ tag }) => tag === tags.octets);
  return hash !== undefined && digest !== undefined && hash.of(certificate).equals(digest.content);
}

function attributeOf(attributes: Element | undefined, name: string): Element | undefined {
  for (const attribute of within(attributes, tags.first)) {
    const [oid, values] = within(attribute, tags.sequence);
    if (oid !== undefined && readOid(oid) === name) return within(values, tags.set)[0];
  }
  return undefined;
}
