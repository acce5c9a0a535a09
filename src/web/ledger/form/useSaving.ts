import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addRecord, changeRecord, getRecord } from '../../../contract/ledger/records.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { call, Refused, sentenceOf } from '../../base/call.ts';
import { type Complaints, complaintsAbout, complaintsIn, noComplaints } from './complaints.ts';
import type { Writing } from './draft.ts';

export type Saved = ResponseOf<typeof changeRecord>;

type Standing = 'draft' | 'kept';

/** What came of trying to save. `clash` is the record as somebody else left it, where both wrote the same field. */
type Outcome = { readonly complaints: Complaints; readonly refusal?: string; readonly clash?: Clash };

type Clash = { readonly theirs: Saved; readonly standing: Standing };

/** How a form is saved. */
type Saving = Outcome & {
  readonly isSaving: boolean;
  readonly save: (writing: Writing, standing: Standing) => Promise<Saved | undefined>;
  readonly forget: () => void;
};

const untried: Outcome = { complaints: noComplaints };

/** Saves a form as a new record, or as what a record says from now on, and tells what stands in the way. */
export function useSaving(kind: Kind): Saving {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState(untried);
  const [isSaving, setSaving] = useState(false);
  const save = async (writing: Writing, standing: Standing) => {
    const complaints = complaintsAbout(kind, writing.values);
    setOutcome({ complaints });
    if (Object.keys(complaints).length > 0) return undefined;
    setSaving(true);
    try {
      const saved = await send(kind, writing, standing);
      void client.invalidateQueries();
      return saved;
    } catch (error) {
      setOutcome(await explain(error, writing, standing));
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return { ...outcome, isSaving, save, forget: () => setOutcome(untried) };
}

/** What a form would say, as far as it is right. */
export const fieldsOf = (kind: Kind, { values }: Writing): Fields => readFields(kind, values).fields;

async function send(kind: Kind, writing: Writing, standing: Standing): Promise<Saved> {
  const { id, revision } = writing;
  const fields = fieldsOf(kind, writing);
  return revision === 0
    ? await call(addRecord, { id, kind: kind.name, standing, fields })
    : await call(changeRecord, { recordId: id, basedOn: revision, standing, fields });
}

async function explain(error: unknown, { id }: Writing, standing: Standing): Promise<Outcome> {
  const complaints = complaintsIn(error);
  if (Object.keys(complaints).length > 0) return { complaints };
  if (!(error instanceof Refused) || error.code !== 'changed-meanwhile')
    return { complaints, refusal: sentenceOf(error) };
  try {
    const { record } = await call(getRecord, { recordId: id });
    return { complaints, clash: { theirs: record, standing } };
  } catch (again) {
    return { complaints, refusal: sentenceOf(again) };
  }
}
