import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** One TypeScript file of the tree. Paths start at the root of the tree and use `/`. */
export type Source = {
  readonly path: string;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
  readonly comments: readonly Comment[];
  /** For each line, whether there is code on it: neither blank nor only a comment. */
  readonly isCode: readonly boolean[];
  /** The line, from 1, of an offset into the text. */
  readonly lineAt: (offset: number) => number;
};

/** `target` is a path of the tree for a relative import, else the specifier as written. */
export type Import = { readonly line: number; readonly target: string; readonly kind: 'file' | 'package' };

export type Comment = { readonly line: number; readonly text: string };

/** What a rule has to say about one line. */
export type Finding = { readonly path: string; readonly line: number; readonly message: string };

const roots = ['src', 'bench', 'test', 'tools'];

/** All TypeScript files under the roots of the tree and its own config files, parsed. */
export function readTree(root: string): Source[] {
  const paths = roots.flatMap((folder) => listFiles(root, folder));
  const configs = readdirSync(root).filter((name) => name.endsWith('.config.ts'));
  return [...paths, ...configs].map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export const folderOf = (path: string): string => dirname(path);

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/\/(fixtures|node_modules|dist)\//.test(path))
    .toSorted((one, other) => one.localeCompare(other));
}

function readSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path} does not parse: ${error.message}`);
  const lineAt = indexLines(text);
  return {
    path,
    program,
    imports: findImports(path, program, lineAt),
    comments: comments.map(({ start, value }) => ({ line: lineAt(start), text: value })),
    isCode: markCode(text, comments),
    lineAt,
  };
}

function indexLines(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function markCode(text: string, comments: readonly { start: number; end: number }[]): boolean[] {
  let bare = '';
  let at = 0;
  for (const { start, end } of comments) {
    bare += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  return (bare + text.slice(at)).split('\n').map((line) => line.trim() !== '');
}

function findImports(path: string, program: ESTree.Program, lineAt: (offset: number) => number): Import[] {
  const found: Import[] = [];
  const add = (source: ESTree.Expression | null): void => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
    const isFile = source.value.startsWith('.');
    const target = isFile ? join(dirname(path), source.value).replaceAll('\\', '/') : source.value;
    found.push({ line: lineAt(source.start), target: target.replace(/\?.*$/, ''), kind: isFile ? 'file' : 'package' });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    NewExpression: (node) => add(findWorker(node)),
  }).visit(program);
  return found;
}

/** `new URL('./worker.ts', import.meta.url)` brings a file in as much as an import does. */
function findWorker(node: ESTree.NewExpression): ESTree.Expression | null {
  const [first, second] = node.arguments;
  const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL' && second?.type === 'MemberExpression';
  return isUrl && first?.type === 'Literal' && /\.tsx?$/.test(String(first.value)) ? first : null;
}
