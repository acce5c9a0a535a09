import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Source } from '../../src/actions/study/imports/csvSource.ts';
import { importCsv } from '../../src/actions/study/imports/importCsv.ts';
import { previewImport } from '../../src/actions/study/imports/previewImport.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { answerParent, timeOnce } from '../base/child.ts';
import { openFolder, word } from './opened.ts';

/** Imports a file into the store of a folder: `importFile.ts FILE FOLDER ROWS`. */
const file = word(0);
const rows = Number(word(2));
const { context, close } = await openFolder(word(1));
const source: Source = { fileName: basename(file), sizeBytes: statSync(file).size, read: () => createReadStream(file) };
const preview = await previewImport(source, undefined);
if (isRefusal(preview)) throw new Error(preview.message);

const marks = [0.1, 0.5, 1];
const rssMb: number[] = [];
const onProgress = (progress: { readonly rows: number }): void => {
  while (progress.rows >= rows * (marks[rssMb.length] ?? Number.POSITIVE_INFINITY))
    rssMb.push(process.memoryUsage.rss() / 2 ** 20);
};

const { answer, wallMs, cpuMs } = await timeOnce(() =>
  importCsv(context, {
    source,
    order: {
      reading: preview.reading,
      deck: { kind: 'new', name: 'Imported' },
      duplicates: { by: 'front', then: 'skip' },
      badRows: 'leave out',
    },
    onProgress,
    signal: new AbortController().signal,
  }),
);
await close();
if (isRefusal(answer)) throw new Error(answer.message);
answerParent({ wallMs, cpuMs, rssMb, added: answer.report.added });
