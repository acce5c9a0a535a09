// `node bin/run.js COMMAND …` runs a command of an npm script with the right Node first on its PATH: not every npm links it.
import { delimiter, dirname } from 'path';
import { findNode, runInstead, sayMissing } from './findNode.js';

const node = findNode();
if (node === undefined) sayMissing();
else runInstead(process.argv.slice(2).map(quoted).join(' '), [], { shell: true, env: withPath(dirname(node)) });

function withPath(folder) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') || 'PATH';
  const env = Object.assign({}, process.env);
  env[name] = [folder, env[name]].join(delimiter);
  return env;
}

function quoted(word) {
  return /\s/.test(word) ? JSON.stringify(word) : word;
}
