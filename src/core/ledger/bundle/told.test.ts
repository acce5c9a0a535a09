import { expect, test } from 'vitest';
import { sampleContents, seal } from './fixtures/sample.ts';
import { listTold, nameOfFile } from './told.ts';

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

test('a file is called what a revision calls it, whatever else a stranger has put there', () => {
  const contents = sampleContents();
  const [hash, file] = ['a'.repeat(64), { hash: 'a'.repeat(64), name: 'plan.pdf', size: 1, type: 'application/pdf' }];
  const text = JSON.stringify(
    contents.entries.slice(0, 3).map((entry) => ({ ...entry, disclosures: { it: { salt: '', value: 'VALUE' } } })),
  );
  const values = [null, { hash, name: {} }, file].map((value) => JSON.stringify(value));
  const entries = JSON.parse(text.replaceAll('"VALUE"', () => values.shift() ?? 'null')) as typeof contents.entries;
  expect(nameOfFile(seal({ ...contents, entries }), hash)).toBe('plan.pdf');
  expect(nameOfFile(seal({ ...contents, entries }), 'b'.repeat(64))).toBeUndefined();
});
