import { randomInt } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProofs } from '../../src/actions/ledger/proofs/nodes.ts';
import type { Context } from '../../src/actions/base/context.ts';
import { openCairn } from '../../src/actions/openCairn.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { manyImpacts } from '../../src/core/ledger/bundle/fixtures/many.ts';
import { seal } from '../../src/core/ledger/bundle/fixtures/sample.ts';
import { hashLeaf, type Hash } from '../../src/core/ledger/log/hash.ts';
import { provesInclusion, spansOfInclusion } from '../../src/core/ledger/log/proofs.ts';
import { appendToEdge, emptyEdge, rootOf, type TreeNode } from '../../src/core/ledger/log/tree.ts';
import { insertRows } from '../../src/store/base/insertRows.ts';
import { launchBrowser } from '../../test/harness/chromium.ts';
import type { Bench, Figure, Ground } from '../base/bench.ts';
import { root } from '../base/server.ts';
import { quantile, spreadFigures } from '../base/spread.ts';

const size = 1_000_000;
const count = { warmUp: 50, times: 1_000 };

/** Proving that a leaf is in a large log, and checking what was proved. */
export const proofs: Bench = {
  how: 'A log of 1,000,000 leaves in SQLite; 1,000 inclusion proofs of random leaves after 50 not counted, each read from the store and made, then verified. In the browser, the page that checks bundles over one of 50 impacts in full with 50 testimonials, 5 times after 2 not counted, without the drawing.',
  run: async (ground) => [...(await proveLeaves(ground)), ...(await verifyInBrowser(ground))],
};

async function proveLeaves({ folder }: Ground): Promise<readonly Figure[]> {
  const path = join(mkdtempSync(join(folder, 'proofs-')), 'cairn.db');
  const cairn = await openCairn({ kind: 'file', path }, 'UTC');
  if (isRefusal(cairn)) throw new Error(cairn.message);
  const { context } = cairn;
  const leaf = (index: number): Hash => hashLeaf(`leaf ${index}`);
  const head = { size, root: await grow(context, leaf) };
  const making: number[] = [];
  const checking: number[] = [];
  for (let turn = 0; turn < count.warmUp + count.times; turn += 1) {
    const index = randomInt(size);
    const began = performance.now();
    const [proof = []] = await makeProofs(context.store.db, context.scope, [spansOfInclusion(index, size)]);
    const made = performance.now();
    if (!provesInclusion({ ...head, index, leaf: leaf(index) }, proof)) throw new Error(`leaf ${index} is not proved`);
    if (turn < count.warmUp) continue;
    making.push(made - began);
    checking.push(performance.now() - made);
  }
  await cairn.close();
  return [
    ...spreadFigures('inclusion proof in a log of 1,000,000', making, { p50: 1 }),
    ...spreadFigures('  verify it', checking, { p50: 1 }),
  ];
}

/** Writes the nodes of the whole tree; its root. */
async function grow({ store, scope }: Context, leaf: (index: number) => Hash): Promise<Hash> {
  let edge = emptyEdge;
  for (let from = 0; from < size; from += 50_000) {
    const nodes: TreeNode[] = [];
    for (let index = from; index < from + 50_000; index += 1) {
      const grown = appendToEdge(edge, leaf(index));
      edge = grown.edge;
      nodes.push(...grown.nodes);
    }
    const rows = nodes.map((node) => ({ workspace_id: scope.workspaceId, ...node }));
    await store.transact((tx) => insertRows(tx, 'ledger_node', rows));
  }
  return rootOf(edge);
}

async function verifyInBrowser({ folder }: Ground): Promise<readonly Figure[]> {
  const bundle = join(folder, 'bundle.json');
  writeFileSync(bundle, JSON.stringify(seal(manyImpacts(50))));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const tookMs: number[] = [];
    await page.goto(pathToFileURL(join(root, 'dist', 'web', 'verify.html')).href);
    for (let turn = 0; turn < 7; turn += 1) {
      await page.evaluate(() => performance.clearMeasures());
      await page.locator('#bundle').setInputFiles([]);
      await page.locator('#bundle').setInputFiles(bundle);
      await page.locator('#found article').nth(49).waitFor();
      const took = await page.evaluate(() => performance.getEntriesByName('verify').map(({ duration }) => duration));
      if (turn >= 2) tookMs.push(...took);
    }
    const value = quantile(tookMs, 0.5);
    return [{ work: 'verify a bundle of 50 impacts in the browser', value, unit: 'ms', reach: { atMost: 300 } }];
  } finally {
    await browser.close();
  }
}
