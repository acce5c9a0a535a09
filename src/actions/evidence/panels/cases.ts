import type { RecordId } from '../../../core/base/id.ts';
import { withheldFields, withoutWithheld } from '../../../core/evidence/artifacts/withheld.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { sayValue } from '../../../core/evidence/testimonials/sayValue.ts';
import { listShowable } from '../../../core/evidence/testimonials/shown.ts';
import { findKind } from '../../../core/kinds.ts';
import { fieldsFor } from '../../../core/ledger/audience.ts';
import type { RowsField } from '../../../core/ledger/fields/field.ts';
import type { Fields, FileValue, RowValue } from '../../../core/ledger/fields/value.ts';
import { filesOf } from '../../../core/ledger/files/filesOf.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import type { Revision } from '../../../core/ledger/record.ts';
import type { KeptPanel } from '../../../store/evidence/panels.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { listRevisionsOf, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';

/** One thing that is told of a record. */
export type CaseFact = { readonly label: string; readonly text: string };

/** Something that backs a case, with the files that the company may open. `isGone`: whoever signed it, or keeps it, has taken it back since. */
export type CasePiece = {
  readonly id: RecordId;
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly CaseFact[];
  readonly files: readonly FileValue[];
  readonly isGone: boolean;
};

/** An impact as a panel judges it: the revision that stood when the panel was opened, what backed it then, and what it had met. */
export type PanelCase = CasePiece & {
  readonly revision: number;
  readonly pieces: readonly CasePiece[];
  /** Frictions, costs and choices, also those of its initiative. */
  readonly met: readonly CasePiece[];
};

/** What a panel judges, as it stood when the panel was opened; without what is personal and what its owner keeps back. */
export async function listCases({ store, scope }: Context, { judged }: KeptPanel): Promise<readonly PanelCase[]> {
  const kept = await listRevisionsOf(store.db, scope, judged);
  const revisions = new Map(kept.map((one) => [one.recordId, revisionOf(one)]));
  const then = judged.flatMap(({ recordId }) => revisions.get(recordId) ?? []);
  const linked = [...new Set([...then.map(({ recordId }) => recordId), ...then.flatMap(linkedOf)])];
  const here = new Map((await listRecordsById(store.db, scope, linked)).map((record) => [record.id, record]));
  const told = then.map((revision) => withoutHeldBack(revision, here.get(revision.recordId)?.fields ?? {}));
  const isGone = (id: RecordId): boolean => (here.get(id)?.standing ?? 'removed') === 'removed';
  const pieceOf = (revision: Revision): CasePiece => ({
    id: revision.recordId,
    kind: kindOf(revision).one,
    ...toldOf(revision, { isGone: isGone(revision.recordId), nameOf: (id) => here.get(id)?.title ?? '' }),
  });
  return told
    .filter(({ kind }) => kind === impact.name)
    .map((revision) => ({
      ...pieceOf(revision),
      revision: revision.number,
      pieces: told.filter((piece) => isLinked(piece, 'of', [revision.recordId])).map(pieceOf),
      met: told
        .filter((piece) => isLinked(piece, 'about', [revision.recordId, ...initiativeOf(revision)]))
        .map(pieceOf),
    }));
}

/** Without what its owner keeps back since. */
function withoutHeldBack(revision: Revision, now: Fields): Revision {
  const withheld = withheldFields(revision.kind, now);
  const fields = Object.entries(revision.fields).filter(([name]) => !withheld.includes(name));
  return { ...revision, fields: Object.fromEntries(fields) };
}

type Telling = { readonly isGone: boolean; readonly nameOf: (id: RecordId) => string };

/** What backed a case and was taken back says nothing any more. A case itself stays as it was put before the panel. */
function toldOf(revision: Revision, { isGone, nameOf }: Telling): Omit<CasePiece, 'id' | 'kind'> {
  if (isGone && revision.kind !== impact.name) return { title: 'taken back', facts: [], files: [], isGone };
  const title = titleOf(kindOf(revision), revision.fields);
  return { title, facts: factsOf(revision, nameOf), files: openFilesOf(revision), isGone };
}

/** A panel reads as the company does. */
function openFilesOf(revision: Revision): readonly FileValue[] {
  const kind = kindOf(revision);
  const open = fieldsFor(kind, withoutWithheld(revision.kind, revision.fields), 'internal');
  return filesOf(kind, open).map(([, file]) => file);
}

const kindOf = ({ kind }: Revision): Kind => findKind(kind) ?? impact;

const idsIn = ({ fields }: Revision, name: string): readonly RecordId[] => (fields[name] ?? []) as readonly RecordId[];

const initiativeOf = (revision: Revision): readonly RecordId[] => idsIn(revision, 'initiative');

const isLinked = (revision: Revision, by: 'of' | 'about', to: readonly RecordId[]): boolean =>
  revision.kind !== impact.name && idsIn(revision, by).some((id) => to.includes(id));

/** What is only for programs, or says again what the page says anyway. */
const untold: ReadonlySet<string> = new Set([
  'of',
  'about',
  'keepUntil',
  'version',
  'versionHash',
  'shown',
  'credential',
  'rewordedOn',
  impact.title,
  artifact.title,
  testimonial.title,
]);

const shownOf = (revision: Revision): readonly string[] => {
  const may = withoutWithheld(revision.kind, revision.fields);
  return listShowable(kindOf(revision).fields).filter((name) => name in may && !untold.has(name));
};

const linkedOf = (revision: Revision): readonly RecordId[] =>
  shownOf(revision).flatMap((name) =>
    kindOf(revision).fields[name]?.type === 'link' ? ((revision.fields[name] ?? []) as readonly RecordId[]) : [],
  );

const factsOf = (revision: Revision, nameOf: (id: RecordId) => string): readonly CaseFact[] => [
  ...shownOf(revision).flatMap((name) => {
    const [field, value] = [kindOf(revision).fields[name], revision.fields[name]];
    return field === undefined || value === undefined
      ? []
      : [{ label: field.label, text: sayValue(field, value, nameOf) }];
  }),
  ...('about' in kindOf(revision).fields ? rowsOf(revision) : []),
];

/** Who stood where and which ways there were, row by row, without saying who. */
const rowsOf = ({ kind, fields }: Revision): readonly CaseFact[] =>
  Object.entries(findKind(kind)?.fields ?? {}).flatMap(([name, field]) =>
    field.type === 'rows' && field.sensitivity !== 'personal'
      ? ((fields[name] ?? []) as readonly RowValue[]).flatMap((row, at) => tellRow(field, row, at + 1))
      : [],
  );

function tellRow({ label, columns }: RowsField, row: RowValue, number: number): readonly CaseFact[] {
  const cells = Object.entries(columns).flatMap(([name, column]) => {
    const value = row[name];
    if (value === undefined || column.type === 'link' || column.sensitivity === 'personal') return [];
    return [`${column.label}: ${sayValue(column, value, () => '')}`];
  });
  return cells.length === 0 ? [] : [{ label: `${label}, ${number}`, text: cells.join('; ') }];
}
