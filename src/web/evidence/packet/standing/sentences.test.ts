import { expect, test } from 'vitest';
import { sayAskers, sayLift } from './sentences.ts';

test('what an impact would bring is told by the stones it lays, then by what it brings nearer', () => {
  expect(
    sayLift({
      dimensions: [
        { name: 'Proof', brings: 'record' },
        { name: 'Scope', brings: 'stone' },
        { name: 'Influence', brings: 'stone' },
      ],
    }),
  ).toBe('Lays the stones “Scope” and “Influence”. Brings “Proof” nearer.');
  expect(sayLift({ dimensions: [{ name: 'Scope', brings: 'stone' }] })).toBe('Lays the stone “Scope”.');
});

test('whoever asks is named once, in one sentence', () => {
  expect(sayAskers(['The sceptic'])).toBe('The sceptic asks this.');
  expect(sayAskers(['The sceptic', 'The calibrator'])).toBe('The sceptic and the calibrator ask this.');
});
