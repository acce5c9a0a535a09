import { type Day, day, formatDay, parseDay } from '../base/day.ts';
import { type Id, makeId, type RecordId, type WorkspaceId } from '../base/id.ts';
import { instant } from '../base/instant.ts';
import { findKind } from '../kinds.ts';
import type { CellField, Field } from '../ledger/fields/field.ts';
import { readFields } from '../ledger/fields/read.ts';
import type { Fields } from '../ledger/fields/value.ts';
import { type Kind, listMissing } from '../ledger/kind.ts';
import { hashOf } from '../ledger/log/hash.ts';
import type { Standing } from '../ledger/record.ts';

/** A record of the sample as its file writes it: links name other records of the sample, dates lie before `asOf`. */
export type SampleRecord = {
  readonly id: string;
  readonly kind: string;
  readonly standing: Exclude<Standing, 'removed'>;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** One file of the sample. */
export type SampleFile = { readonly asOf: string; readonly records: readonly SampleRecord[] };

/** A record of the sample as it is kept in one workspace. */
export type PlacedRecord = {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly standing: SampleRecord['standing'];
  readonly fields: Fields;
};

/**
 * The sample in a workspace: under ids of its own there, the same each time, and with its dates moved so that it ends
 * today. Throws where a file of it does not hold together.
 */
export function placeSample(
  files: readonly SampleFile[],
  { workspaceId, today }: { readonly workspaceId: WorkspaceId; readonly today: Day },
): readonly PlacedRecord[] {
  const placed = files.flatMap(({ asOf, records }) =>
    records.map(({ id, kind: name, standing, fields }) => {
      const kind = findKind(name);
      if (kind === undefined) throw new Error(`the sample's ${id} is of no kind: ${name}`);
      const move = { idOf: (slug: string) => idOf(workspaceId, slug), days: today - dayOf(asOf) };
      const read = readFields(kind, moveFields(kind.fields, fields, move));
      return { id: idOf(workspaceId, id), slug: id, kind, standing, fields: read.fields, complaints: read.complaints };
    }),
  );
  const byId = new Map(placed.map(({ id, kind, fields }) => [id, { kind: kind.name, title: '', fields }]));
  return placed.map(({ id, slug, kind, standing, fields, complaints }) => {
    const wrong = [
      ...complaints,
      ...(standing === 'draft' ? [] : kind.check(fields, (other) => byId.get(other))),
      ...(standing === 'draft' ? [] : listMissing(kind, fields).map((field) => ({ field, message: 'is empty' }))),
    ];
    const [complaint] = wrong;
    if (complaint !== undefined) throw new Error(`the sample's ${slug}: ${complaint.field} ${complaint.message}`);
    return { id, kind, standing, fields };
  });
}

type Move = { readonly idOf: (slug: string) => RecordId; readonly days: number };

const moveFields = (
  set: Readonly<Record<string, Field>>,
  fields: Readonly<Record<string, unknown>>,
  move: Move,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, moveValue(set[name], value, move)]));

function moveValue(field: Field | CellField | undefined, value: unknown, move: Move): unknown {
  if (field?.type === 'day') return formatDay(day(dayOf(String(value)) + move.days));
  if (field?.type === 'link') return [value].flat().map((slug) => move.idOf(String(slug)));
  if (field?.type !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: unknown) => moveFields(field.columns, { ...Object(row) }, move));
}

/** 48 bits of a fixed time and 80 of a hash: two workspaces never share one. */
function idOf(workspaceId: WorkspaceId, slug: string): Id<'record'> {
  const hash = hashOf(`cairn sample ${workspaceId} ${slug}`);
  const random = Uint8Array.from({ length: 10 }, (_, at) => Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16));
  return makeId(instant(Date.UTC(2026, 0, 1)), random);
}

function dayOf(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`the sample names no such day: ${text}`);
  return read;
}
