import { findKind } from '../../../core/kinds.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { FieldValue } from '../../../core/ledger/fields/value.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import type { ToldRecord, ToldRevision } from '../../../core/ledger/bundle/told.ts';
import { withCapital } from '../values/capital.ts';
import { sayValue } from '../values/valueText.ts';
import { sayDay } from './day.ts';
import { element } from './element.ts';

/** The records of a bundle by their ids. */
type ToldRecords = ReadonlyMap<string, ToldRecord>;

/** What stands beside a record: what was found out about it, and the others by their ids. */
export type Beside = { readonly findings: HTMLElement; readonly others: ToldRecords };

/** What a bundle tells of a record, field by field in the order of its form, and which fields stay closed. */
export function showRecord(record: ToldRecord, { findings, others }: Beside): readonly HTMLElement[] {
  const { newest, earlier } = record;
  const kind = findKind(record.kind);
  return [
    element(
      'header',
      {},
      element('p', { class: 'hint' }, `${withCapital(kind?.one ?? record.kind)}, ${sayVersion(newest)}`),
      element('h3', {}, nameOf(record)),
    ),
    findings,
    showFields(kind, newest, others),
    ...earlier.map((revision) =>
      element(
        'details',
        {},
        element('summary', {}, `As it was in ${sayVersion(revision)}`),
        showFields(kind, revision, others),
      ),
    ),
  ];
}

/** What a record is called, as far as the bundle tells. */
export function nameOf({ id, kind: name, newest }: ToldRecord): string {
  const kind = findKind(name);
  const title = kind === undefined ? '' : titleOf(kind, newest.fields);
  return title === '' ? id : title;
}

function sayVersion({ leaf: { number, standing, at } }: ToldRevision): string {
  const stands = standing === 'kept' ? '' : `, ${standing === 'draft' ? 'a draft' : standing}`;
  return `version ${number} of ${sayDay(at)}${stands}`;
}

function showFields(kind: Kind | undefined, { fields, closed }: ToldRevision, others: ToldRecords): HTMLElement {
  const order = Object.keys(kind?.fields ?? {});
  const shown = Object.entries(fields).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const label = (name: string): string => kind?.fields[name]?.label ?? name;
  const titleOfRecord = (id: RecordId): string => {
    const other = others.get(id);
    return other === undefined ? 'a record that is not in this bundle' : nameOf(other);
  };
  return element(
    'div',
    { class: 'fields' },
    element(
      'dl',
      {},
      ...shown.flatMap(([name, value]) => [
        element('dt', {}, label(name)),
        element('dd', {}, sayShown(kind, { name, value }, titleOfRecord)),
      ]),
    ),
    ...(closed.length === 0 ? [] : [element('p', { class: 'hint' }, `Not shown: ${closed.map(label).join(', ')}.`)]),
  );
}

/** A value of a shape that its field does not have is shown as it stands. */
function sayShown(
  kind: Kind | undefined,
  { name, value }: { readonly name: string; readonly value: FieldValue },
  titleOfRecord: (id: RecordId) => string,
): string {
  try {
    return sayValue(kind?.fields[name], value, titleOfRecord);
  } catch {
    return JSON.stringify(value);
  }
}
