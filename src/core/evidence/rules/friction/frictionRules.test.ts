import { expect, test } from 'vitest';
import { a, type Sketch } from '../base/sketch.ts';
import { judgeSketch } from '../base/judgeSketch.ts';
import { frictionResolved } from './frictionResolved.ts';

const raisedLately = (about: readonly string[], more: object = {}): Sketch => ({
  records: [
    a('initiative', 'audits', { name: 'One audit' }),
    a('impact', 'sites', { what: 'Finance audits two sites first' }),
    a('friction', 'scope', { what: 'Scope of the audit', raisedOn: '2026-06-20', about, ...more }),
  ],
});

test.each([
  ['about an impact counts only once it is settled', raisedLately(['sites']), 1],
  ['about an impact that is settled counts', raisedLately(['sites'], { resolution: 'Two sites first.' }), 0],
  ['about work that goes on may be open for a while', raisedLately(['audits']), 0],
])('a friction %s', (_, sketch, count) => {
  expect(judgeSketch(frictionResolved, sketch)).toHaveLength(count);
});
