import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxBetween, pixelsOf, pressOn, sayBox } from './boxes.ts';

const share = fc.integer({ min: -50, max: 150 }).map((percent) => percent / 100);
const point = fc.record({ left: share, top: share });

describe('a box over a picture', () => {
  test('lies between two corners, whichever is drawn first', () => {
    const box = { left: 0.25, top: 0.5, width: 0.5, height: 0.25 };
    expect(boxBetween({ left: 0.25, top: 0.5 }, { left: 0.75, top: 0.75 })).toEqual(box);
    expect(boxBetween({ left: 0.75, top: 0.5 }, { left: 0.25, top: 0.75 })).toEqual(box);
  });

  test('is none where the pointer did not move', () => {
    expect(boxBetween({ left: 0.5, top: 0.5 }, { left: 0.5, top: 0.9 })).toBeUndefined();
  });

  test('never leaves the picture, however it is drawn, moved and sized', () => {
    const keys = fc.array(
      fc.record({
        key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
        isSizing: fc.boolean(),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(point, point, keys, (one, other, presses) => {
        const drawn = boxBetween(one, other);
        fc.pre(drawn !== undefined);
        const box = presses.reduce((before, press) => pressOn(before, press) ?? before, drawn);
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(box.left + box.width, box.top + box.height)).toBeLessThanOrEqual(1.000001);
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
      }),
    );
  });

  test('covers every pixel that it touches', () => {
    const size = { width: 10, height: 10 };
    expect(pixelsOf({ left: 0.15, top: 0.2, width: 0.2, height: 0.01 }, size)).toEqual({
      x: 1,
      y: 2,
      width: 3,
      height: 1,
    });
  });

  test('is left alone by other keys, and says where it lies', () => {
    const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
    expect(pressOn(box, { key: 'Enter', isSizing: false })).toBeUndefined();
    expect(sayBox(box)).toBe('10 % from the left, 20 % from the top, 30 % wide, 40 % high');
  });
});
