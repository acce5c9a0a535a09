import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import type { Seal, SealKey } from '../../core/base/seal.ts';
import { stoppedBy, stopWith } from '../../core/base/stop.ts';

/**
 * Encrypts bytes in the format of age (https://age-encryption.org/v1), a block at a time. A passphrase takes a second and
 * 256 MB at the beginning, which is what makes guessing it slow. Throws on a recipient that `checkSeal` refuses.
 */
export async function* sealBytes(bytes: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Uint8Array> {
  yield* await encrypterFor(seal).encrypt(streamOf(bytes));
}

/** Refuses recipients that nothing can be encrypted for, and a passphrase that is soon guessed. */
export function checkSeal(seal: Seal): Refusal<'bad seal'> | undefined {
  if (seal.kind === 'passphrase') return seal.passphrase.length < shortestPassphrase ? tooShort : undefined;
  if (seal.recipients.length === 0) return noRecipient;
  const wrong = seal.recipients.find((recipient) => !isTaken(() => new Encrypter().addRecipient(recipient)));
  if (wrong === undefined) return undefined;
  return refuse('bad seal', `${wrong} is no recipient. Write it as age1…, the public key that age-keygen prints.`);
}

/** Decrypts bytes of age. Stops with a refusal where the key is not theirs, and where they are cut off or changed. */
export async function* unsealBytes(bytes: AsyncIterable<Uint8Array>, key: SealKey): AsyncGenerator<Uint8Array> {
  const opened = await openSealed(bytes, key);
  try {
    yield* opened;
  } catch (error) {
    stopWith(refusalFor(error));
  }
}

const shortestPassphrase = 12;

const streamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(bytes)) as WebStream<Uint8Array> as ReadableStream<Uint8Array>;

function encrypterFor(seal: Seal): Encrypter {
  const encrypter = new Encrypter();
  if (seal.kind === 'passphrase') encrypter.setPassphrase(seal.passphrase);
  else for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

async function openSealed(bytes: AsyncIterable<Uint8Array>, key: SealKey): Promise<ReadableStream<Uint8Array>> {
  const decrypter = decrypterFor(key);
  if (isRefusal(decrypter)) return stopWith(decrypter);
  try {
    return await decrypter.decrypt(streamOf(bytes));
  } catch (error) {
    const isForeign = error instanceof Error && error.message.startsWith('no identity matched');
    return stopWith(isForeign ? wrongKey[key.kind] : refusalFor(error));
  }
}

function decrypterFor(key: SealKey): Decrypter | Refusal {
  const decrypter = new Decrypter();
  if (key.kind === 'passphrase') {
    decrypter.addPassphrase(key.passphrase);
    return decrypter;
  }
  const identities = parseIdentities(key.text);
  if (isRefusal(identities)) return identities;
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
}

/** A line each, beside remarks that begin with #. */
function parseIdentities(text: string): readonly string[] | Refusal<'bad key'> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) return noIdentity;
  return identities.every((identity) => isTaken(() => new Decrypter().addIdentity(identity))) ? identities : noIdentity;
}

/** What breaks in reading the bytes has a code of the system, and is no fault of theirs. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Error && 'code' in error) throw error;
  return stoppedBy(error) ?? changed;
}

function isTaken(add: () => void): boolean {
  try {
    add();
    return true;
  } catch {
    return false;
  }
}

const tooShort = refuse(
  'bad seal',
  `This passphrase is too short: ${shortestPassphrase} characters at least. Four or five words that nobody would put together are good.`,
);

const noRecipient = refuse('bad seal', 'There is nobody to encrypt for. Name a recipient, or give a passphrase.');

const noIdentity = refuse(
  'bad key',
  'This is no file of identities. Each line must begin with AGE-SECRET-KEY-1, as age-keygen writes it.',
);

const wrongKey = {
  'identity file': refuse(
    'wrong key',
    'None of these identities opens this file. Give the one whose recipient it was encrypted for.',
  ),
  passphrase: refuse('wrong key', 'This passphrase does not open this file. Check how it is written and try again.'),
} as const satisfies Record<SealKey['kind'], Refusal>;

const changed = refuse(
  'damaged',
  'This encrypted file is damaged or cut off. Copy it again, or take another one; nothing was changed.',
);
