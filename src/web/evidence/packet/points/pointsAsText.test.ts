import { expect, test } from 'vitest';
import type { RecordId } from '../../../../core/base/id.ts';
import { pointsAsText } from './pointsAsText.ts';

const proof = (title: string) => ({ id: title as RecordId, title });

test('a sheet of talking points is text that can be sent along', () => {
  const points = [
    {
      claim: 'They read it first',
      proof: [proof('The template'), proof('Noor confirms')],
      ask: 'a panel',
      about: null,
    },
    { claim: '每个团队都先读合同', proof: [], ask: '', about: null },
  ];
  expect(pointsAsText('For Staff', points)).toBe(
    'For Staff\n\n1. They read it first\n   Proof: The template; Noor confirms\n   Ask for: a panel\n\n2. 每个团队都先读合同',
  );
});
