import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { findKind } from '../../../core/kinds.ts';
import { type FiledRecord, fileRecord } from '../../../core/ledger/filing.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import { relationsOf } from '../../../core/ledger/links.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { type LinkShape, listLinkShapes } from '../../../store/ledger/moved.ts';
import { insertRecords, updateRecord } from '../../../store/ledger/records.ts';
import { insertRevisions } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { complainOfFiles, noteFileUses } from '../../ledger/files/uses.ts';
import { type Batch, insertMade, type Intake, parseRows, stopAtRow, stopAtWhole } from './batch.ts';
import { readRevision, type Told } from './readRevision.ts';

/**
 * Takes in what records have said, those of a record one after the other, and makes the records of it: their links and
 * words, and which of them names which file.
 */
export function openRecords({ scope }: Context, tx: Tx): Intake<'revision'> {
  let last: Folded | undefined;
  return {
    take: {
      revision: async (batch) => {
        const open = last?.record.id;
        const said = parseRows('revision', batch).map((row, at) => {
          const told = readRevision(row);
          const folded = typeof told === 'string' ? told : fold(last, told);
          if (typeof folded === 'string') return stopAtRow(batch, at, folded);
          last = folded;
          return folded;
        });
        await refuseLostFiles(tx, scope, { batch, said });
        await insertMade(batch, () => keep(tx, scope, { said, open }));
      },
    },
    finish: async () => {
      const astray = (await listLinkShapes(tx, scope)).find(isAstray);
      if (astray !== undefined) stopAtWhole(sayAstray(astray), 'Correct that link where it comes from.');
    },
  };
}

/** A revision, and its record as all revisions up to that one leave it. */
type Folded = Told & { readonly record: LedgerRecord };

/** What a revision makes of its record, where `last` is the revision that came before it; or what is wrong. */
function fold(last: Folded | undefined, told: Told): Folded | string {
  const { revision, kept, kind } = told;
  const { recordId: id, number, standing, means, at, fields } = revision;
  const before = last?.record.id === id ? last : undefined;
  if (number !== (before?.record.revision ?? 0) + 1) return 'number is not the one that comes next';
  if (before !== undefined && before.record.kind !== kind.name) return 'leaf tells of another kind than the one before';
  if (before !== undefined && before.kept.leafIndex >= kept.leafIndex) return 'leaf_index lies before the one before';
  const record: LedgerRecord = {
    id,
    kind: kind.name,
    standing,
    means: before?.record.means ?? means,
    title: titleOf(kind, fields),
    fields,
    revision: number,
    createdAt: before?.record.createdAt ?? at,
    changedAt: at,
  };
  return { ...told, record };
}

async function refuseLostFiles(
  tx: Tx,
  scope: Scope,
  { batch, said }: { readonly batch: Batch; readonly said: readonly Folded[] },
): Promise<void> {
  for (const [at, { kind, revision }] of said.entries()) {
    const [lost] = await complainOfFiles(tx, scope, { kind, fields: revision.fields });
    if (lost !== undefined) stopAtRow(batch, at, `the file in "${lost.field}" does not come along`);
  }
}

type Keeping = {
  readonly said: readonly Folded[];
  /** The record whose earlier revisions have come before. */
  readonly open: RecordId | undefined;
};

async function keep(tx: Tx, scope: Scope, { said, open }: Keeping): Promise<void> {
  const newest = [...new Map(said.map((one) => [one.record.id, one])).values()];
  const isOpen = ({ record }: Folded): boolean => record.id === open;
  for (const one of newest.filter(isOpen)) await updateRecord(tx, scope, file(one));
  await insertRecords(tx, scope, newest.filter((one) => !isOpen(one)).map(file));
  await insertRevisions(
    tx,
    scope,
    said.map(({ kept }) => kept),
  );
  await noteFileUses(
    tx,
    scope,
    said.map(({ record: { id, fields }, kind }) => ({ id, kind, fields })),
  );
}

const file = ({ kind, record }: Folded): FiledRecord => fileRecord(kind, record);

/** Links must lead to records that are there, of a kind that their field asks for. */
function isAstray({ from, relation, to }: LinkShape): boolean {
  const field = new Map(relationsOf(findKind(from)?.fields ?? {})).get(relation);
  return to === null || field?.to.includes(to) !== true;
}

const sayAstray = ({ from, relation, to }: LinkShape): string =>
  `"${relation}" of a record of the kind ${from} leads ${to === null ? 'nowhere' : `to one of the kind ${to}`}.`;
