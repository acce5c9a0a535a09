import { parse } from 'yaml';
import type { SampleFile, SampleRecord } from '../../core/evidence/sample.ts';

/** Reads a file of the sample. It comes with Cairn, so what is wrong with it is thrown. */
export function parseSampleFile(text: string, name: string): SampleFile {
  const { asOf, records }: { readonly asOf?: unknown; readonly records?: unknown } = Object(parse(text));
  if (typeof asOf !== 'string' || !Array.isArray(records)) throw new Error(`${name} needs "asOf" and "records"`);
  return { asOf, records: records.map((record) => readRecord(record, name)) };
}

function readRecord(record: unknown, name: string): SampleRecord {
  const { id, kind, standing = 'kept', fields }: { readonly [part: string]: unknown } = { ...Object(record) };
  if (typeof id !== 'string' || typeof kind !== 'string') throw new Error(`${name}: a record needs an id and a kind`);
  if (standing !== 'kept' && standing !== 'draft') throw new Error(`${name}: ${id} is neither kept nor a draft`);
  return { id, kind, standing, fields: { ...Object(fields) } };
}
