import type { Locator, Page } from 'playwright-core';
import { addRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import type { Fields } from '../../src/core/ledger/fields/value.ts';
import { ask } from '../faults/ask.ts';

type Written = { readonly kind: string; readonly standing?: 'draft' | 'kept'; readonly fields: Fields };

/** Writes records through the API, one after the other, and answers their ids. */
export async function writeRecords(address: string, records: readonly Written[]): Promise<readonly RecordId[]> {
  const ids: RecordId[] = [];
  for (const { kind, standing = 'kept', fields } of records)
    ids.push((await ask(address, addRecord, { kind, standing, fields })).id);
  return ids;
}

/** Writes one record, and answers its id. */
export async function writeRecord(address: string, record: Written): Promise<RecordId> {
  const [id] = await writeRecords(address, [record]);
  if (id === undefined) throw new Error('nothing was written');
  return id;
}

/** A kept team of that name. */
export const team = (name: string): Written => ({ kind: 'team', fields: { name, function: 'engineering' } });

/** The rows of the ledger that are drawn. */
export const rows = (page: Page): Locator => page.getByRole('grid', { name: 'Records' }).getByRole('row');

/** What the ledger says of how many there are. */
export const found = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Records' }).getByRole('status').filter({ hasText: text });
