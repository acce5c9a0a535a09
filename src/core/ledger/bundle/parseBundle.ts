import { refuse, type Refusal } from '../../base/refusal.ts';
import type { Json } from '../log/canonicalJson.ts';
import { parseHash } from '../log/hash.ts';
import { type Bundle, bundleFormat } from './bundle.ts';

/** The bundle that a text holds. What it says may still be false. */
export function parseBundle(text: string): Bundle | Refusal<'no-bundle'> {
  const value = parseJson(text);
  if (value === undefined) return noBundle('it is no JSON, or a part of it is missing');
  if (!isSound(value, deepest) || !isBundle(value)) return noBundle('it has another shape');
  return value;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const noBundle = (why: string): Refusal<'no-bundle'> =>
  refuse('no-bundle', `This is no bundle of Cairn: ${why}. Ask whoever sent it to send the file once more.`);

const deepest = 40;

/** Whether JSON has a canonical form, and ends. */
function isSound(value: Json, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && isSound(member, depth - 1));
}

type Check = (value: Json | undefined) => boolean;

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const isHash: Check = (value) => typeof value === 'string' && parseHash(value) !== undefined;
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const shapeOf =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]));

const bundleShape = shapeOf({
  format: (value) => value === bundleFormat,
  madeAt: isText,
  key: isText,
  checkpoint: isText,
  timestamp: orNull(isText),
  entries: listOf(
    shapeOf({
      leaf: isText,
      index: isCount,
      proof: listOf(isHash),
      disclosures: mapOf(shapeOf({ salt: isText, value: (value) => value !== undefined })),
    }),
  ),
  earlier: listOf(shapeOf({ checkpoint: isText, proof: listOf(isHash) })),
  testimonials: listOf(shapeOf({ record: isText, credential: isObject })),
  statusLists: listOf(isObject),
  files: listOf(shapeOf({ hash: isHash, content: orNull(isText) })),
  documents: listOf(
    shapeOf({
      seal: isText,
      about: isObject,
      parts: listOf(
        shapeOf({ digest: isHash, opened: orNull(shapeOf({ salt: isText, value: (value) => value !== undefined })) }),
      ),
    }),
  ),
  seal: isText,
});

const isBundle = (value: Json): value is Json & Bundle => bundleShape(value);
