import { resolve } from 'node:path';
import { backup as writeBackup } from '../actions/base/backup.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { type Command, exitCodes, fail, misuse, tell } from './base/command.ts';
import { sayNothingYet } from './base/opening.ts';
import { findPlace } from './base/place.ts';
import { sayBytes } from './base/amounts.ts';

/** `cairn backup`. */
export const backup: Command = {
  summary: 'Write everything into one file, also while Cairn runs',
  usage: 'cairn backup FILE [--data DIR] [--json]',
  options: {},
  async run({ values, words: [file, ...more] }) {
    if (file === undefined || more.length > 0) return misuse(backup, 'Name one file to write.');
    const place = findPlace(values.data);
    const nothing = sayNothingYet(place);
    if (nothing !== undefined) return fail(exitCodes.refused, nothing);
    const target = resolve(file);
    const bytes = writeBackup(place, target);
    if (isRefusal(bytes)) return fail(exitCodes.refused, bytes.message);
    tell(
      values.json === true
        ? JSON.stringify({ file: target, bytes })
        : `Wrote ${sayBytes(bytes)} to ${target}. Bring it back with: cairn restore "${file}"`,
    );
    return exitCodes.done;
  },
};
