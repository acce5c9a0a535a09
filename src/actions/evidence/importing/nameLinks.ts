import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { LinkField } from '../../../core/ledger/fields/field.ts';
import { longestProse } from '../../../core/ledger/fields/read.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import { titleKeyOf } from '../../../core/ledger/search.ts';
import { noteFieldOf } from '../../../formats/evidence/noteField.ts';
import type { Db } from '../../../store/base/database.ts';
import { listSameTitles } from '../../../store/evidence/sameTitles.ts';
import type { Placing } from './placing.ts';

/**
 * Turns what a file says of links by titles into links: to records that bear such a title, in the file or here. Names that
 * nobody bears stay as words in the note.
 */
export async function nameLinks(db: Db, scope: Scope, placing: readonly Placing[]): Promise<readonly Placing[]> {
  const asked = placing.flatMap(namesOf);
  if (asked.length === 0) return placing;
  const find = await openTitles(db, scope, { placing, asked });
  return placing.map((one) => nameLinksOf(one, find));
}

type Asked = { readonly name: string; readonly field: LinkField; readonly cell: string };

const namesOf = ({ kind, candidate: { named = {} } }: Placing): readonly Asked[] =>
  Object.entries(named).flatMap(([name, cell]) => {
    const field = kind.fields[name];
    return field?.type === 'link' ? [{ name, field, cell }] : [];
  });

/** A title may hold what parts titles, so the whole is tried first, then its parts. */
const ways: readonly ((cell: string) => readonly string[])[] = [
  (cell) => [cell],
  (cell) => cell.split(/[;|\n]/).map((part) => part.trim()),
  (cell) => cell.split(/[;|,\n]/).map((part) => part.trim()),
];

const partsOf = (cell: string): readonly string[] => [...new Set(ways.flatMap((part) => part(cell)))];

type FindTitle = (field: LinkField, title: string) => RecordId | undefined;

async function openTitles(
  db: Db,
  scope: Scope,
  { placing, asked }: { readonly placing: readonly Placing[]; readonly asked: readonly Asked[] },
): Promise<FindTitle> {
  const kinds = new Set(asked.flatMap(({ field }) => field.to));
  const titles = [...new Set(asked.flatMap(({ cell }) => partsOf(cell)))];
  const ids = new Map<string, RecordId>();
  const note = (kind: string, title: string, id: RecordId): void => {
    const key = `${kind} ${titleKeyOf(title)}`;
    if (!ids.has(key)) ids.set(key, id);
  };
  for (const kind of kinds) {
    const found = await listSameTitles(db, scope, { kind, titles });
    for (const { title, id } of found) note(kind, title, id);
  }
  for (const { kind, fields, id } of placing) note(kind.name, titleOf(kind, fields), id);
  return (field, title) =>
    field.to.map((kind) => ids.get(`${kind} ${titleKeyOf(title)}`)).find((id) => id !== undefined);
}

function nameLinksOf(one: Placing, find: FindTitle): Placing {
  const found = namesOf(one).map(({ name, field, cell }) => ({ name, field, ...readCell(cell, field, find) }));
  const links = Object.fromEntries(
    found.flatMap(({ name, field, ids }) => (ids.length === 0 ? [] : [[name, field.many ? ids : ids.slice(0, 1)]])),
  );
  const unknown = found.flatMap(({ field, rest }) => (rest.length === 0 ? [] : [`${field.label}: ${rest.join('; ')}`]));
  const note = noteFieldOf(one.kind);
  const words = [note === undefined ? undefined : one.fields[note], ...unknown].filter((part) => part !== undefined);
  const noted = note === undefined || unknown.length === 0 ? {} : { [note]: words.join('\n').slice(0, longestProse) };
  return { ...one, fields: { ...one.fields, ...links, ...noted } };
}

/** The records that a cell names, read in the way in which most of its names are known. */
function readCell(cell: string, field: LinkField, find: FindTitle) {
  const readings = ways.map((part) => {
    const titles = part(cell).filter((title) => title !== '');
    const rest = titles.filter((title) => find(field, title) === undefined);
    return { ids: [...new Set(titles.flatMap((title) => find(field, title) ?? []))], rest };
  });
  const whole = readings.find(({ rest }) => rest.length === 0);
  const [, parted] = readings;
  return (
    whole ??
    readings.toSorted((a, b) => b.ids.length - a.ids.length).find(({ ids }) => ids.length > 0) ??
    parted ?? { ids: [], rest: [cell] }
  );
}
