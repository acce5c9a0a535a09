/** A box over a picture, in shares of its width and height from 0 to 1. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A point, in the same shares. */
export type Point = { readonly left: number; readonly top: number };

/** Anything smaller is a slip of the hand. */
const smallest = 0.004;

/** The box between two corners, whichever way it was drawn; undefined where there is nothing between them. */
export function boxBetween(one: Point, other: Point): Box | undefined {
  const [from, to] = [within(one), within(other)];
  const box = {
    left: Math.min(from.left, to.left),
    top: Math.min(from.top, to.top),
    width: Math.abs(from.left - to.left),
    height: Math.abs(from.top - to.top),
  };
  return box.width < smallest || box.height < smallest ? undefined : box;
}

const within = ({ left, top }: Point): Point => ({ left: clamp(left, 0, 1), top: clamp(top, 0, 1) });

const step = 0.01;

/** What an arrow key does to a box: moves it, or with Shift changes its size. It never leaves the picture. */
export function pressOn(
  box: Box,
  { key, isSizing }: { readonly key: string; readonly isSizing: boolean },
): Box | undefined {
  const way = ways[key];
  if (way === undefined) return undefined;
  const { left, top, width, height } = box;
  const [across, down] = [way[0] * step, way[1] * step];
  return isSizing
    ? { left, top, width: clamp(width + across, step, 1 - left), height: clamp(height + down, step, 1 - top) }
    : { width, height, left: clamp(left + across, 0, 1 - width), top: clamp(top + down, 0, 1 - height) };
}

const ways: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a box lies, in words. */
export const sayBox = ({ left, top, width, height }: Box): string =>
  `${inPercent(left)} from the left, ${inPercent(top)} from the top, ${inPercent(width)} wide, ${inPercent(height)} high`;

const inPercent = (share: number): string => `${Math.round(share * 100)} %`;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The pixels that a box covers, rounded outwards so that no edge of what it hides stays. */
export const pixelsOf = (box: Box, { width, height }: { readonly width: number; readonly height: number }) => {
  const [x, y] = [Math.floor(box.left * width), Math.floor(box.top * height)];
  return {
    x,
    y,
    width: Math.ceil((box.left + box.width) * width) - x,
    height: Math.ceil((box.top + box.height) * height) - y,
  };
};
