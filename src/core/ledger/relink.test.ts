import { expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { line, link, rows } from './fields/declare.ts';
import { declareKind } from './kind.ts';
import { relink } from './relink.ts';

const talk = declareKind({
  name: 'talk',
  one: 'talk',
  many: 'talks',
  purpose: 'A talk.',
  concept: 'ripple',
  title: 'what',
  fields: {
    what: line('What'),
    after: link('After', { to: ['talk'], inverse: 'Before' }),
    said: rows('Said', { who: link('Who', { to: ['person'], inverse: 'Said there' }), words: line('Words') }),
  },
});

const [one, two, three] = ['one', 'two', 'three'] as unknown as readonly [RecordId, RecordId, RecordId];

test('links are led elsewhere, and what leads nowhere goes with all that was nothing but that', () => {
  const fields = {
    what: 'Kick-off',
    after: [one, two],
    said: [{ who: [one], words: 'Yes' }, { who: [two] }, { who: [two], words: 'No' }],
  };
  const asked: string[] = [];
  const lead = (relation: string, to: RecordId) => {
    asked.push(`${relation} ${to}`);
    return to === one ? three : undefined;
  };
  expect(relink(talk, fields, lead)).toEqual({
    what: 'Kick-off',
    after: [three],
    said: [{ who: [three], words: 'Yes' }, { words: 'No' }],
  });
  expect(asked).toEqual(['after one', 'after two', 'said.who one', 'said.who two', 'said.who two']);
  expect(relink(talk, fields, () => undefined)).toEqual({
    what: 'Kick-off',
    said: [{ words: 'Yes' }, { words: 'No' }],
  });
});
