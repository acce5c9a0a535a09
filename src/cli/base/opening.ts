import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../../actions/base/context.ts';
import type { Place } from '../../actions/base/place.ts';
import { openCairn, openCairnToRead } from '../../actions/openCairn.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { type Call, type ExitCode, exitCodes, fail } from './command.ts';
import { findPlace, machineTimeZone } from './place.ts';

/** What a command does with an open Cairn. */
export type Work = (context: Context) => Promise<ExitCode>;

/** Opens Cairn to read, also beside a running server, does the work, and closes it. */
export async function reading(call: Call, work: Work): Promise<ExitCode> {
  const place = findPlace(call.values.data);
  const nothing = sayNothingYet(place);
  if (nothing !== undefined) return fail(exitCodes.refused, nothing);
  return working(await openCairnToRead(place, machineTimeZone()), work);
}

/** Opens Cairn as the one process that may write, does the work, and closes it. */
export async function writing(call: Call, work: Work): Promise<ExitCode> {
  return working(await openCairn(findPlace(call.values.data), machineTimeZone()), work);
}

/** What to say where there is no data yet; undefined where there is. */
export function sayNothingYet(place: Place): string | undefined {
  if (place.kind === 'postgres' || existsSync(place.path)) return undefined;
  return `There is nothing in ${dirname(place.path)} yet. Begin with "cairn start", or bring cards in with "cairn import FILE". To look elsewhere, name the folder with --data.`;
}

async function working(cairn: Awaited<ReturnType<typeof openCairn>>, work: Work): Promise<ExitCode> {
  if (isRefusal(cairn)) return fail(exitCodes.refused, cairn.message);
  try {
    return await work(cairn.context);
  } finally {
    await cairn.close();
  }
}
