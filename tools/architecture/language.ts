import { type ESTree, Visitor } from 'vite';
import { type Finding, isTest, type Source } from './source.ts';

/** What TypeScript can say and Cairn does not. */
export function checkLanguage(source: Source): Finding[] {
  const found: Finding[] = [];
  const report = (node: { start: number }, message: string): void => {
    found.push({ path: source.path, line: source.lineAt(node.start), message });
  };
  new Visitor({
    TSAnyKeyword: (node) => report(node, '`any` turns the compiler off: name the type, or use `unknown`'),
    TSNonNullExpression: (node) => report(node, '`!` promises what nobody checked: handle undefined'),
    VariableDeclarator: (node) => {
      if (node.definite === true) report(node, '`!` promises what nobody checked: give it a value');
    },
    PropertyDefinition: (node) => {
      if (node.definite) report(node, '`!` promises what nobody checked: give it a value');
    },
    TSEnumDeclaration: (node) => report(node, 'an enum does not erase: use a union of strings'),
    ExportDefaultDeclaration: (node) => {
      if (!source.path.endsWith('.config.ts'))
        report(node, 'a default export has no name of its own: export it by name');
    },
    CallExpression: (node) => {
      if (isTest(source.path) && isShould(node)) report(node, 'a test says what is so: leave out "should"');
    },
  }).visit(source.program);
  return [...found, ...checkComments(source), ...checkBarrel(source)];
}

function checkComments({ path, comments }: Source): Finding[] {
  return comments
    .filter(({ text }) => /^\s*@ts-(ignore|expect-error|nocheck)/.test(text))
    .map(({ line, text }) => ({ path, line, message: `${text.trim().split(' ')[0]} hides an error: repair the type` }));
}

function checkBarrel({ path, program }: Source): Finding[] {
  const isBarrel =
    program.body.some(({ type }) => type.startsWith('Export')) &&
    program.body.every(
      (node) =>
        node.type === 'ImportDeclaration' ||
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.declaration === null),
    );
  return isBarrel ? [{ path, line: 1, message: 'this file only re-exports: import from where things are' }] : [];
}

function isShould(node: ESTree.CallExpression): boolean {
  if (!/^(describe|test|it)\b/.test(nameOf(node.callee))) return false;
  return /\bshould\b/i.test(textOf(node.arguments[0]));
}

function textOf(title: ESTree.Argument | undefined): string {
  if (title?.type === 'Literal') return String(title.value);
  return title?.type === 'TemplateLiteral' ? title.quasis.map(({ value }) => value.raw).join(' ') : '';
}

function nameOf(callee: ESTree.Expression | ESTree.Super): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return nameOf(callee.object);
  if (callee.type === 'CallExpression') return nameOf(callee.callee);
  return callee.type === 'TaggedTemplateExpression' ? nameOf(callee.tag) : '';
}
