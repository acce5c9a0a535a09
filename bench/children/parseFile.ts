import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openSource, readText, type Source } from '../../src/actions/study/imports/csvSource.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { readRows } from '../../src/formats/study/csv.ts';
import { guessMapping, mapOptions, mapRow } from '../../src/formats/study/mapping.ts';
import { answerParent, timeOnce } from '../base/child.ts';
import { word } from './opened.ts';

/** Reads a file as an import does, and keeps nothing: `parseFile.ts FILE`. */
const file = word(0);
const source: Source = { fileName: basename(file), sizeBytes: statSync(file).size, read: () => createReadStream(file) };
const { answer: rows, wallMs, cpuMs } = await timeOnce(readAll);
answerParent({ rows, wallMs, cpuMs });

async function readAll(): Promise<number> {
  const opened = await openSource(source, undefined);
  if (isRefusal(opened)) throw new Error(opened.message);
  const mapping = guessMapping(opened.dialect);
  const options = mapOptions(opened.dialect);
  let count = 0;
  for await (const batch of readRows(readText(source, opened), opened.dialect)) {
    for (const row of batch) if (row.kind === 'row' && mapRow(row, mapping, options).kind === 'note') count += 1;
  }
  return count;
}
