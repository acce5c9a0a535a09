import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Figure, Ground } from './base/bench.ts';
import { emptyFolder } from './base/folders.ts';
import { describeMachine } from './base/machine.ts';
import { withServer } from './base/server.ts';
import { formatTable } from './base/table.ts';
import { seededFile } from './seed.ts';
import { answer } from './works/answer.ts';
import { append } from './works/ledger/append.ts';
import { csvExport } from './works/export.ts';
import { csvImport } from './works/import.ts';
import { firstLoad } from './works/firstLoad.ts';
import { fold } from './works/fold.ts';
import { memory } from './works/memory.ts';
import { packet } from './works/ledger/packet.ts';
import { pages } from './works/pages.ts';
import { proofs } from './works/proofs.ts';
import { prose } from './works/ledger/prose.ts';
import { publicDeck } from './works/publicDeck.ts';
import { publishing } from './works/publish.ts';
import { readiness } from './works/ledger/readiness.ts';
import { records } from './works/ledger/records.ts';
import { rules } from './works/ledger/rules.ts';
import { session } from './works/session.ts';
import { start } from './works/start.ts';
import { undo } from './works/undo.ts';
import { upkeep } from './works/upkeep.ts';
import { walls } from './works/walls.ts';

/** Those that only read come first; answering and undoing change the copy they share. */
const benches: Readonly<Record<string, Bench>> = {
  start,
  memory,
  session,
  pages,
  answer,
  undo,
  import: csvImport,
  export: csvExport,
  upkeep,
  fold,
  firstLoad,
  publicDeck,
  publishing,
  walls,
  records,
  append,
  proofs,
  prose,
  rules,
  readiness,
  packet,
};

const usage = `npm run bench -- [--only NAME]... [--long] [--how]
  --only NAME  one of ${Object.keys(benches).join(', ')}
  --long       also what takes minutes
  --how        say how each is measured, and measure nothing`;

const footnote =
  'How each is measured: npm run bench -- --how. The time of the tests: time npm test (at most 6 minutes after npm ci).';

await main();

/** A benchmark tells figures and judges nobody: it ends well whatever they are. */
async function main(): Promise<void> {
  const { only, long, how } = readOptions();
  const strangers = only.filter((name) => !Object.hasOwn(benches, name));
  if (strangers.length > 0) return console.log(`There is no benchmark ${strangers.join(', ')}.\n${usage}`);
  const chosen = Object.entries(benches).filter(([name]) => only.length === 0 || only.includes(name));
  if (how) return console.log(chosen.map(([name, bench]) => `${name}: ${bench.how}`).join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-run-'));
  try {
    const machine = describeMachine(folder);
    console.error('Seeding the data (once a day, under a minute) and building the web app where needed …');
    const ground = { seeded: await seededFile(), folder, long };
    await withServer(emptyFolder(ground), () => Promise.resolve());
    console.log(`${formatTable(await measure(chosen, ground))}\n\n${machine}\n${footnote}`);
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, long: { type: 'boolean' }, how: { type: 'boolean' } },
  });
  return { only: values.only ?? [], long: values.long === true, how: values.how === true };
}

async function measure(chosen: readonly (readonly [string, Bench])[], ground: Ground): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, bench] of chosen) {
    console.error(`Measuring ${name} …`);
    figures.push(...(await figuresOf(name, bench, ground)));
  }
  return figures;
}

/** One that fails leaves the others their say. */
async function figuresOf(name: string, bench: Bench, ground: Ground): Promise<readonly Figure[]> {
  try {
    return await bench.run(ground);
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    return [];
  }
}
