import { expect, test } from 'vitest';
import { sampleContents, seal } from './fixtures/sample.ts';
import { listTold } from './told.ts';

test('a bundle tells records with their newest revision first, and which of its fields stay closed', () => {
  const contents = sampleContents();
  const entries = contents.entries.map((entry, place) =>
    place === 1 ? { ...entry, disclosures: Object.fromEntries(Object.entries(entry.disclosures).slice(0, 1)) } : entry,
  );
  const [impact, testimonial] = listTold(seal({ ...contents, entries }));
  expect(impact).toMatchObject({
    kind: 'impact',
    newest: { place: 1, fields: { what: 'Payments plan releases together' }, closed: ['after', 'before', 'minutes'] },
    earlier: [{ place: 0, closed: [] }],
  });
  expect(testimonial).toMatchObject({ kind: 'testimonial', earlier: [] });
});

test('what is no leaf is told nowhere', () => {
  const contents = sampleContents();
  const entries = contents.entries.map((entry) => ({ ...entry, leaf: `${entry.leaf} ` }));
  expect(listTold(seal({ ...contents, entries }))).toEqual([]);
});
