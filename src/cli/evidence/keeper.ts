import type { Context } from '../../actions/base/context.ts';
import { findRunning } from '../../actions/base/findRunning.ts';
import type { Place } from '../../actions/base/place.ts';
import { addRecord } from '../../actions/ledger/records/addRecord.ts';
import { openCairn } from '../../actions/openCairn.ts';
import { addRecord as endpoint } from '../../contract/ledger/records.ts';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Kind } from '../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import { machineTimeZone } from '../base/place.ts';

/** A line to be kept: of what kind it is, and the date that places it in time. */
export type Line = { readonly kind: Kind; readonly text: string; readonly on: string | undefined };

/** Keeps lines as drafts, one by one, until it is closed. */
export type Keeper = {
  readonly keep: (line: Line) => Promise<Pick<LedgerRecord, 'id' | 'title'> | Refusal>;
  readonly close: () => Promise<void>;
};

/** Keeps by itself, or through the Cairn that runs over the same data. */
export async function openKeeper(place: Place): Promise<Keeper | Refusal> {
  const cairn = await openCairn(place, machineTimeZone());
  if (!isRefusal(cairn)) return { keep: (line) => keepHere(cairn.context, line), close: cairn.close };
  const address = cairn.code === 'in use' ? findRunning(place) : undefined;
  if (address === undefined) return cairn;
  return { keep: (line) => keepThere(address, line), close: async () => undefined };
}

const draftOf = ({ kind, text, on }: Line) => ({
  kind: kind.name,
  standing: 'draft' as const,
  fields: { [kind.title]: text, ...(on === undefined || kind.day === null ? {} : { [kind.day]: on }) },
});

const keepHere = (context: Context, line: Line) => addRecord(context, draftOf(line));

async function keepThere(address: string, line: Line): Promise<LedgerRecord | Refusal> {
  try {
    const answer = await fetch(new URL(endpoint.path, address), {
      method: endpoint.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draftOf(line)),
    });
    // It is a Cairn of this machine, and answers a record or a refusal.
    return (await answer.json()) as LedgerRecord | Refusal;
  } catch {
    return refuse('unreachable', `The Cairn at ${address} does not answer. Check that it runs, then try again.`);
  }
}
