/** Whether a lapse makes a card a leech: at `threshold` lapses, and again after every half of it. A threshold of 0 never does. */
export function isLeech(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
