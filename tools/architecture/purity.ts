import { type ESTree, Visitor } from 'vite';
import { type Finding, isTest, type Source } from './source.ts';

/** Layers without clock and dice. What the world holds besides (`process`, `fetch`) core's tsconfig takes away. */
const pure = /^src\/(core|contract|formats|store)\//;

const forbidden = new Map([
  ['Date.now', 'take `now: Instant` as an argument'],
  ['new Date()', 'take `now: Instant` as an argument'],
  ['Date()', 'take `now: Instant` as an argument'],
  ['performance.now', 'take `now: Instant` as an argument'],
  ['Math.random', 'take `random` as an argument'],
  ['crypto.randomUUID', 'take the id as an argument'],
  ['crypto.getRandomValues', 'take `random` as an argument'],
]);

const worldly = ['console', 'fetch', 'process', 'globalThis', 'document', 'window'];

/** Clock and dice below actions, and in core whatever reaches out of the program. */
export function checkPurity(source: Source): Finding[] {
  const layer = pure.exec(source.path)?.[1];
  if (layer === undefined || isTest(source.path)) return [];
  const found: Finding[] = [];
  const report = (node: { start: number }, name: string, instead = forbidden.get(name)): void => {
    if (instead === undefined) return;
    found.push({
      path: source.path,
      line: source.lineAt(node.start),
      message: `${layer} must not use ${name}: ${instead}`,
    });
  };
  new Visitor({
    MemberExpression: (node) => {
      report(node, nameOf(node));
      if (layer === 'core') report(node, ...reachOut(node.object));
    },
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
    },
    CallExpression: (node) => {
      if (nameOf(node.callee) === 'Date') report(node, 'Date()');
      if (layer === 'core' && nameOf(node.callee) === 'fetch') report(node, ...reachOut(node.callee));
    },
  }).visit(source.program);
  return found;
}

function reachOut(node: ESTree.Expression | ESTree.Super): [string, string?] {
  const name = nameOf(node);
  return worldly.includes(name) ? [name, 'take what you need as an argument'] : [''];
}

function nameOf(node: ESTree.Expression | ESTree.Super): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return '';
  const property = node.property.type === 'Identifier' ? node.property.name : '';
  return node.object.type === 'Identifier' ? `${node.object.name}.${property}` : '';
}
