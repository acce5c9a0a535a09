import { type Finding, folderOf, isTest, type Source } from './source.ts';

type Edge = { readonly from: string; readonly to: string; readonly finding: Omit<Finding, 'message'> };

/** Files, and folders, that import each other in a ring, types included. Tests are imported by nobody and left out. */
export function checkCycles(sources: readonly Source[]): Finding[] {
  const edges = sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ kind }) => kind === 'file')
        .map(({ target, line }) => ({ from: path, to: target, finding: { path, line } })),
    );
  const folderEdges = edges
    .map(({ from, to, finding }) => ({ from: folderOf(from), to: folderOf(to), finding }))
    .filter(({ from, to }) => from !== to);
  return [...findRings(edges), ...findRings(folderEdges)];
}

/** One finding for each ring, on the import that closes it. */
function findRings(edges: readonly Edge[]): Finding[] {
  const out = Map.groupBy(edges, ({ from }) => from);
  const found: Finding[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (node: string): void => {
    trail.push(node);
    for (const { to, finding } of out.get(node) ?? []) {
      const start = trail.indexOf(to);
      if (start !== -1) found.push({ ...finding, message: describe([...trail.slice(start), to]) });
      else if (!done.has(to)) walk(to);
    }
    trail.pop();
    done.add(node);
  };
  for (const node of out.keys()) if (!done.has(node)) walk(node);
  return found;
}

const describe = (ring: readonly string[]): string =>
  `this import closes a ring, ${ring.join(' → ')}: move what both need to one place that imports neither`;
