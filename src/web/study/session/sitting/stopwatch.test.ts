import { describe, expect, test } from 'vitest';
import { createStopwatch } from './stopwatch.ts';

describe('the stopwatch of a card', () => {
  test('counts only while the page is looked at', () => {
    let now = 1_000;
    const watch = createStopwatch(() => now);
    watch.restart();
    now += 400;
    watch.hide();
    now += 60_000;
    expect(watch.readMs()).toBe(400);
    watch.show();
    now += 100;
    expect(watch.readMs()).toBe(500);
  });

  test('starts from nothing for the next card', () => {
    let now = 0;
    const watch = createStopwatch(() => now);
    watch.restart();
    now += 5_000;
    watch.restart();
    now += 7;
    expect(watch.readMs()).toBe(7);
  });

  test('waits with a card that comes while the page is hidden', () => {
    let now = 0;
    const watch = createStopwatch(() => now);
    watch.hide();
    watch.restart();
    now += 5_000;
    expect(watch.readMs()).toBe(0);
    watch.show();
    now += 20;
    expect(watch.readMs()).toBe(20);
  });
});
