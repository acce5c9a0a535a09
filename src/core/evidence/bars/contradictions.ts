import type { Limits } from '../rules/base/judge.ts';
import { type Threshold, type ThresholdName, thresholds } from '../rules/base/thresholds.ts';
import { findRule } from '../rules/rules.ts';
import type { Anchor, Bar, Dimension } from './bar.ts';

/** Something about a bar that cannot be: where it stands in it, and what to do. */
export type Contradiction = { readonly path: Path; readonly message: string };

/** The way to a place in a bar, such as `dimensions`, 2, `rules`, 0. */
export type Path = readonly (string | number)[];

/** What contradicts itself or names what there is not, in the order of the bar. */
export const contradictionsIn = (bar: Bar): readonly Contradiction[] => [
  ...checkFrame(bar),
  ...twiceIn(bar.levels, ['levels'], 'level'),
  ...checkLimits(bar),
  ...twiceIn(bar.dimensions, ['dimensions'], 'dimension'),
  ...bar.dimensions.flatMap((dimension, at) => checkDimension(bar, dimension, ['dimensions', at])),
];

/** The pairs of thresholds of which the first must not exceed the second. */
const pairs: readonly (readonly [ThresholdName, ThresholdName])[] = [['cases-least', 'cases-most']];

/**
 * The thresholds between which nothing fits where a bar says one of them and the workspace another, or the workspace both.
 * `limits` are those by which the bar judges. A bar that contradicts itself is never kept.
 */
export const crossedAt = (bar: Pick<Bar, 'limits'>, limits: Limits): readonly string[] =>
  pairs.flatMap(([low, high]) =>
    valueIn(limits, low) > valueIn(limits, high)
      ? [`${sayWhose(bar, limits, low)}, and ${sayWhose(bar, limits, high)}: nothing fits between them. ${wayOut}`]
      : [],
  );

const valueIn = (limits: Limits, name: ThresholdName): number => limits[name] ?? thresholds[name].value;

const wayOut = 'Change what the workspace says under Rules, or let the bar say both.';

function sayWhose(bar: Pick<Bar, 'limits'>, limits: Limits, name: ThresholdName): string {
  const ofWorkspace = limits[name] === undefined ? 'as usual' : 'in this workspace';
  return `“${thresholds[name].label}” is ${valueIn(limits, name)} ${bar.limits[name] === undefined ? ofWorkspace : 'in this bar'}`;
}

type Doubt = readonly [isWrong: boolean, path: Path, message: string];

const told = (doubts: readonly Doubt[]): readonly Contradiction[] =>
  doubts.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []));

const checkFrame = ({ id, version, levels, aims, dimensions }: Bar): readonly Contradiction[] =>
  told([
    [!isId(id), ['id'], `"${id}" cannot be an id. Write it in lower case, with hyphens between words.`],
    [!Number.isInteger(version) || version < 1, ['version'], 'A version is a whole number from 1 on. Correct it.'],
    [levels.length === 0, ['levels'], 'There is no level. Name at least the one that is decided on.'],
    [
      levels.length > 0 && !levels.some((level) => level.id === aims),
      ['aims'],
      `"${aims}" is none of the levels. Choose one of ${levels.map((level) => level.id).join(', ')}.`,
    ],
    [dimensions.length === 0, ['dimensions'], 'There is no dimension. Name at least one thing that is looked for.'],
  ]);

const isId = (id: string): boolean => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(id);

type Named = { readonly id: string; readonly name: string };

const twiceIn = (all: readonly Named[], path: Path, noun: string): readonly Contradiction[] =>
  all.flatMap(({ id, name }, at) =>
    told([
      [!isId(id), [...path, at, 'id'], `"${id}" cannot be an id. Write it in lower case, with hyphens between words.`],
      [
        all.slice(0, at).some((other) => other.id === id || other.name === name),
        [...path, at],
        `The ${noun} "${name}" is there twice. Join the two, or rename one.`,
      ],
    ]),
  );

function checkLimits({ limits }: Bar): readonly Contradiction[] {
  const values = Object.entries(limits).flatMap(([name, value], at) => {
    const path = ['thresholds', at];
    const threshold = findThreshold(name);
    if (threshold === undefined)
      return told([[true, path, `There is no threshold "${name}". Correct its name, or remove it.`]]);
    const { least, most, unit } = threshold;
    const isOutside = value < least || value > most;
    return told([
      [isOutside, path, `"${name}" lies between ${least} and ${most} ${unit}. Choose a value between them.`],
    ]);
  });
  const inForce = (name: ThresholdName): number => valueIn(limits, name);
  const crossed = pairs.flatMap(([low, high]) => {
    const at = Object.keys(limits).findIndex((name) => name === low || name === high);
    return told([
      [
        inForce(low) > inForce(high),
        ['thresholds', at],
        `"${low}" is ${inForce(low)} and "${high}" is ${inForce(high)}, so nothing fits between them. Lower the first, or raise the second.`,
      ],
    ]);
  });
  return [...values, ...crossed];
}

const findThreshold = (name: string): Threshold | undefined =>
  Object.entries(thresholds).find(([known]) => known === name)?.[1];

function checkDimension(bar: Bar, dimension: Dimension, path: Path): readonly Contradiction[] {
  const { name, kinds, anchors, rules } = dimension;
  const aimed = anchors.find(({ level }) => level === bar.aims);
  return [
    ...anchors.flatMap((anchor, at) =>
      checkAnchor(bar, anchors.slice(0, at), { anchor, path: [...path, 'anchors', at] }),
    ),
    ...told([
      [aimed === undefined, [...path, 'anchors'], `"${name}" does not say what "${bar.aims}" looks like. Add it.`],
      [
        rules.length > 0 && (kinds.length === 0 || (aimed !== undefined && aimed.items < 1)),
        path,
        `"${name}" counts rules and asks for no records. Say of which kinds, and how many.`,
      ],
    ]),
    ...rules.flatMap((id, at) => checkRule(dimension, id, { at, path: [...path, 'rules', at] })),
  ];
}

function checkAnchor(
  { levels }: Bar,
  before: readonly Anchor[],
  { anchor: { level, items }, path }: { readonly anchor: Anchor; readonly path: Path },
): readonly Contradiction[] {
  const rankOf = (id: string): number => levels.findIndex((one) => one.id === id);
  const more = before.find((other) => rankOf(other.level) < rankOf(level) && other.items > items);
  const less = before.find((other) => rankOf(other.level) > rankOf(level) && other.items < items);
  const [low, high] = more === undefined ? [level, less?.level] : [more.level, level];
  return told([
    [rankOf(level) < 0, path, `"${level}" is none of the levels. Correct it, or add the level.`],
    [before.some((other) => other.level === level), path, `"${level}" is described twice. Join the two.`],
    [!Number.isInteger(items) || items < 0, path, 'Items are a whole number from 0 on. Correct it.'],
    [
      more !== undefined || less !== undefined,
      path,
      `"${high ?? ''}" asks for fewer records than "${low}", which is below it. Raise the one, or lower the other.`,
    ],
  ]);
}

function checkRule(
  { name, kinds, rules }: Dimension,
  id: string,
  { at, path }: { readonly at: number; readonly path: Path },
): readonly Contradiction[] {
  const rule = findRule(id);
  if (rule === undefined) return told([[true, path, `There is no rule "${id}". Correct its name, or remove it.`]]);
  const isForeign = rule.about !== 'ledger' && !kinds.includes(rule.about);
  return told([
    [rules.indexOf(id) < at, path, `The rule "${id}" is counted twice in "${name}". Remove one.`],
    [
      isForeign,
      path,
      `The rule "${id}" is about another kind of record: ${rule.about}. Add that kind, or remove the rule.`,
    ],
  ]);
}
