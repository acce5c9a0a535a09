import { type ESTree, Visitor } from 'vite';
import { type Finding, folderOf, isTest, type Source } from './source.ts';
import { marks, type Table } from './table.ts';

/** Files, functions and folders that have grown past their mark. */
export function checkSizes(sources: readonly Source[], table: Table): Finding[] {
  return [
    ...sources.flatMap(checkFile),
    ...sources.flatMap(checkFunctions),
    ...checkFolders(sources, table.crowdedFolders),
  ];
}

function checkFile({ path, isCode }: Source): Finding[] {
  const lines = isCode.filter(Boolean).length;
  if (lines <= marks.fileLines) return [];
  return [{ path, line: 1, message: `${lines} lines of code, ${marks.fileLines} at most: split it by noun or verb` }];
}

type AnyFunction = ESTree.Function | ESTree.ArrowFunctionExpression;

function checkFunctions(source: Source): Finding[] {
  const found: Finding[] = [];
  const named = new Map<object, string>();
  const exempt = new Set<object>();
  const check = (node: AnyFunction): void => {
    if (exempt.has(node)) return;
    const name = named.get(node) ?? ('id' in node ? node.id?.name : undefined) ?? 'a function';
    const line = source.lineAt(node.start);
    const lines = source.isCode.slice(line - 1, source.lineAt(node.end)).filter(Boolean).length;
    const most = isComponent(source.path, name) ? marks.componentLines : marks.functionLines;
    if (lines <= most) return;
    found.push({ path: source.path, line, message: `${name} has ${lines} lines of code, ${most} at most: split it` });
  };
  new Visitor({
    VariableDeclarator: (node) => {
      if (node.init !== null && node.id.type === 'Identifier') named.set(node.init, node.id.name);
    },
    // The body of a describe is a list of tests, not a function to follow.
    CallExpression: (node) => {
      if (isTest(source.path) && isDescribe(node.callee)) for (const argument of node.arguments) exempt.add(argument);
    },
    FunctionDeclaration: check,
    FunctionExpression: check,
    ArrowFunctionExpression: check,
  }).visit(source.program);
  return found;
}

const isComponent = (path: string, name: string): boolean => path.endsWith('.tsx') && /^[A-Z]/.test(name);

function isDescribe(callee: ESTree.Expression | ESTree.Super): boolean {
  if (callee.type === 'Identifier') return callee.name === 'describe';
  if (callee.type === 'MemberExpression') return isDescribe(callee.object);
  if (callee.type === 'CallExpression') return isDescribe(callee.callee);
  return callee.type === 'TaggedTemplateExpression' && isDescribe(callee.tag);
}

function checkFolders(sources: readonly Source[], crowded: Readonly<Record<string, string>>): Finding[] {
  const files = sources.filter(({ path }) => !isTest(path));
  const full = [...Map.groupBy(files, ({ path }) => folderOf(path))]
    .map(([folder, { length }]) => ({ folder, length }))
    .filter(({ length }) => length > marks.folderFiles);
  const tooFull = full
    .filter(({ folder }) => crowded[folder] === undefined)
    .map(({ folder, length }) => ({
      path: folder,
      line: 1,
      message: `${length} source files, ${marks.folderFiles} at most: split the folder by noun or verb`,
    }));
  const unused = Object.keys(crowded)
    .filter((folder) => full.every((other) => other.folder !== folder))
    .map((folder) => ({
      path: 'tools/architecture/table.ts',
      line: 1,
      message: `${folder} is not crowded: remove it from crowdedFolders`,
    }));
  return [...tooFull, ...unused];
}
