#!/usr/bin/env node
import * as nodeModule from 'module';
import { fileURLToPath } from 'url';
import { findNode, isNewEnough, runInstead, sayMissing } from './findNode.js';

if (isNewEnough) runHere();
else runUnder(findNode());

function runHere() {
  nodeModule.enableCompileCache();
  import('../src/cli/main.ts').catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

function runUnder(node) {
  if (node === undefined) sayMissing();
  else runInstead(node, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)));
}
