/** The fewest and the most days that an interval may come to. */
export type IntervalLimits = { readonly least: number; readonly most: number };

/** The first and the last day that a fuzzed interval may fall on, as Anki spreads it. */
export function fuzzBounds(
  intervalDays: number,
  limits: IntervalLimits,
): { readonly first: number; readonly last: number } {
  const least = Math.min(limits.least, limits.most);
  const interval = clamp(intervalDays, least, limits.most);
  const spread = fuzzSpread(interval);
  const first = clamp(Math.round(interval - spread), least, limits.most);
  const last = clamp(Math.round(interval + spread), least, limits.most);
  const canWiden = first === last && last > 2 && last < limits.most;
  return { first, last: canWiden ? last + 1 : last };
}

/** `intervalDays` spread over its fuzz bounds; `share` (0 up to, but not, 1) says where between them. */
export function fuzzedInterval(intervalDays: number, limits: IntervalLimits, share: number): number {
  const { first, last } = fuzzBounds(intervalDays, limits);
  return first + Math.floor(share * (1 + last - first));
}

/** `intervalDays` as whole days within its limits, without any fuzz. */
export const plainInterval = (intervalDays: number, { least, most }: IntervalLimits): number =>
  clamp(Math.round(intervalDays), Math.min(least, most), most);

/** A number from 0 up to, but not, 1 that always comes out the same for the same text and count. */
export function seededShare(text: string, count: number): number {
  let hash = 0x811c9dc5 ^ count;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const leastFuzzed = 2.5;

const bands = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

function fuzzSpread(intervalDays: number): number {
  if (intervalDays < leastFuzzed) return 0;
  let spread = 1;
  for (const { from, to, share } of bands) spread += share * Math.max(0, Math.min(intervalDays, to) - from);
  return spread;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
