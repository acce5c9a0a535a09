import { type Finding, type Import, isTest, type Source } from './source.ts';
import { type Layer, type Table, testPackages } from './table.ts';

/** A place in the grid; `feature` is empty for a file that lies directly in its layer. */
type Place = { readonly layer: string; readonly feature: string };

/** Imports that cross a line of the table, and entries of the table that nothing needs. */
export function checkBoundaries(sources: readonly Source[], table: Table): Finding[] {
  const used = new Set<string>();
  const findings = sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((source) => [
      ...checkPlace(source, table),
      ...source.imports.flatMap((one) => checkImport(source, one, { table, used })),
    ]);
  return [...findings, ...findUnused(sources, table, used)];
}

type Ledger = { readonly table: Table; readonly used: Set<string> };

function placeOf(path: string): Place {
  const [, layer = '', feature = '', ...rest] = path.split('/');
  return rest.length === 0 ? { layer, feature: '' } : { layer, feature };
}

function checkPlace({ path }: Source, table: Table): Finding[] {
  const { layer, feature } = placeOf(path);
  if (table.layers[layer] === undefined) {
    return [{ path, line: 1, message: `${layer} is no layer: move the file into one of ${list(table.layers)}` }];
  }
  if (feature === '' || table.features[feature] !== undefined) return [];
  return [{ path, line: 1, message: `${feature} is no feature: move the file into one of ${list(table.features)}` }];
}

function checkImport(source: Source, one: Import, ledger: Ledger): Finding[] {
  const from = placeOf(source.path);
  const layer = ledger.table.layers[from.layer];
  if (layer === undefined) return [];
  const message =
    one.kind === 'package' ? refusePackage(source, one.target, ledger) : refuseFile(source, one.target, ledger);
  return message === undefined ? [] : [{ path: source.path, line: one.line, message }];
}

function refusePackage({ path }: Source, specifier: string, { table, used }: Ledger): string | undefined {
  const { layer } = placeOf(path);
  const allowed = (table.layers[layer] as Layer).packages.find((pattern) => matches(pattern, specifier));
  if (allowed !== undefined) {
    used.add(`${layer} package ${allowed}`);
    return undefined;
  }
  if (isTest(path) && testPackages.some((pattern) => matches(pattern, specifier))) return undefined;
  const others = Object.keys(table.layers).filter((other) =>
    table.layers[other]?.packages.some((pattern) => matches(pattern, specifier)),
  );
  const instead =
    others.length === 0
      ? 'do without, or add it to tools/architecture/table.ts'
      : `that is work for ${others.join(' or ')}`;
  return `${layer} must not import ${specifier}: ${instead}`;
}

function refuseFile({ path }: Source, target: string, { table, used }: Ledger): string | undefined {
  if (!target.startsWith('src/')) return refuseOutside(path, target);
  const from = placeOf(path);
  const to = placeOf(target);
  if (from.layer !== to.layer) {
    if (!table.layers[from.layer]?.layers.includes(to.layer)) {
      return `${from.layer} must not import ${to.layer}: pass it in as an argument, or move the code to a layer that may`;
    }
    used.add(`${from.layer} layer ${to.layer}`);
  }
  return refuseFeature(from, to, { table, used });
}

function refuseOutside(path: string, target: string): string | undefined {
  if (isTest(path) && target.startsWith('test/')) return undefined;
  if (target === 'package.json') return undefined;
  return `src must not import ${target}: the product cannot lean on what is around it`;
}

function refuseFeature(from: Place, to: Place, { table, used }: Ledger): string | undefined {
  const isFree = from.feature === '' || to.feature === '' || from.feature === to.feature;
  if (isFree || table.layers[from.layer]?.features === 'joins') return undefined;
  if (!table.features[from.feature]?.includes(to.feature)) {
    return `${from.feature} must not see ${to.feature}: join them in actions, or move what both need to base`;
  }
  used.add(`feature ${from.feature} ${to.feature}`);
  return undefined;
}

function matches(pattern: string, specifier: string): boolean {
  if (pattern.endsWith(':')) return specifier.startsWith(pattern);
  if (pattern.endsWith('/*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

/** While a layer or a feature has no code yet, its entries may wait. */
function findUnused(sources: readonly Source[], table: Table, used: ReadonlySet<string>): Finding[] {
  const places = sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .map(({ path }) => placeOf(path));
  const layers = new Set(places.map(({ layer }) => layer));
  const features = new Set(places.map(({ feature }) => feature));
  const hasAllLayers = Object.keys(table.layers).every((layer) => layers.has(layer));
  const hasAllFeatures = Object.keys(table.features).every((feature) => features.has(feature));
  const layerEntries = Object.entries(table.layers).flatMap(([name, layer]) => [
    ...layer.layers.map((other) => `${name} layer ${other}`),
    ...layer.packages.map((other) => `${name} package ${other}`),
  ]);
  const featureEntries = Object.entries(table.features).flatMap(([name, others]) =>
    others.map((other) => `feature ${name} ${other}`),
  );
  return [...(hasAllLayers ? layerEntries : []), ...(hasAllFeatures ? featureEntries : [])]
    .filter((entry) => !used.has(entry))
    .map((entry) => ({
      path: 'tools/architecture/table.ts',
      line: 1,
      message: `nothing uses the entry "${entry}": remove it`,
    }));
}

const list = (record: Readonly<Record<string, unknown>>): string => Object.keys(record).join(', ');
