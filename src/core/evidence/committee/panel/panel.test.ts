import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../base/refusal.ts';
import type { Instant } from '../../../base/instant.ts';
import { accordOf, scoresOf, soundAccordOf, strictnessOf } from './accord.ts';
import { coveredFor } from './covered.ts';
import { refusalOf } from './mayHappen.ts';
import { chairOf, foldPanel, type OpenedPanel, type PanelEvent } from './panel.ts';

const opened: OpenedPanel = {
  chair: null,
  dimensions: [
    { id: 'reach', least: 1, most: 4 },
    { id: 'proof', least: 1, most: 4 },
  ],
  panellists: [
    { id: 'junior', seniority: 1 },
    { id: 'senior', seniority: 3 },
    { id: 'peer', seniority: 2 },
  ],
};

type Told = PanelEvent extends infer Event
  ? Event extends { readonly at: Instant }
    ? Omit<Event, 'at'>
    : never
  : never;
const at = 0 as Instant;
const dated = (told: readonly Told[]): readonly PanelEvent[] => told.map((one) => ({ ...one, at }) as PanelEvent);

/** Lets things happen one after the other, and tells what the first refusal says. */
function happen(told: readonly Told[], panel = opened): string | undefined {
  const past: PanelEvent[] = [];
  for (const event of dated(told)) {
    const refusal = refusalOf(foldPanel(panel, past), event);
    if (isRefusal(refusal)) return refusal.message;
    past.push(event);
  }
  return undefined;
}

const scoring = (panellist: string, reach: number, proof: number): readonly Told[] => [
  { kind: 'read', panellist },
  { kind: 'scored', panellist, dimension: 'reach', score: reach, because: 'Case 2' },
  { kind: 'scored', panellist, dimension: 'proof', score: proof, because: 'The figure of May' },
  { kind: 'locked', panellist },
];
const allScored = [...scoring('junior', 2, 3), ...scoring('peer', 4, 3), ...scoring('senior', 2, 1)];
const talked: readonly Told[] = [
  ...allScored,
  { kind: 'revealed' },
  { kind: 'spoke', panellist: 'junior' },
  { kind: 'spoke', panellist: 'peer' },
  { kind: 'spoke', panellist: 'senior' },
];

test('a panel scores, opens, talks, changes with a reason, decides and keeps dissent', () => {
  const told: readonly Told[] = [
    ...talked,
    { kind: 'changed', panellist: 'peer', dimension: 'reach', score: 2, because: 'The second team is theirs' },
    { kind: 'decided', panellist: 'senior', verdict: 'not-yet', because: 'One case of three' },
    { kind: 'dissented', panellist: 'peer', because: 'Two are enough for me' },
  ];
  expect(happen(told)).toBeUndefined();
  const panel = foldPanel(opened, dated(told));
  expect(panel.seats[2]).toMatchObject({ first: { reach: { score: 4 } }, now: { reach: { score: 2 } } });
  expect(panel.dissents).toEqual([{ panellist: 'peer', because: 'Two are enough for me' }]);
  expect(scoresOf(panel, 'first')).toEqual([
    [2, 3],
    [2, 1],
    [4, 3],
  ]);
  const { before, since } = accordOf(panel);
  expect(since.value).toBeGreaterThan(before.value ?? 1);
});

describe('a panel refuses', () => {
  const refused: readonly (readonly [string, readonly Told[], string])[] = [
    [
      'to open scores that are not locked',
      [...scoring('junior', 2, 3), { kind: 'revealed' }],
      'Scores stay closed until all are locked: 2 are not.',
    ],
    [
      'a score before the evidence was read',
      [{ kind: 'scored', panellist: 'junior', dimension: 'reach', score: 2, because: 'x' }],
      'Read the evidence first, and say that you have.',
    ],
    [
      'a score outside the scale',
      [
        { kind: 'read', panellist: 'junior' },
        { kind: 'scored', panellist: 'junior', dimension: 'reach', score: 5, because: 'x' },
      ],
      'Give a whole number from 1 to 4.',
    ],
    [
      'a score that rests on nothing',
      [
        { kind: 'read', panellist: 'junior' },
        { kind: 'scored', panellist: 'junior', dimension: 'reach', score: 2, because: ' ' },
      ],
      'Say which evidence the score rests on.',
    ],
    [
      'to lock half of the scores',
      [...scoring('junior', 2, 3).slice(0, 2), { kind: 'locked', panellist: 'junior' }],
      'Score every dimension first: one is open.',
    ],
    [
      'a score after it was locked',
      [...scoring('junior', 2, 3), { kind: 'scored', panellist: 'junior', dimension: 'reach', score: 3, because: 'x' }],
      'Your scores are locked. After the discussion you can change them.',
    ],
    [
      'the most senior voice first',
      [...allScored, { kind: 'revealed' }, { kind: 'spoke', panellist: 'senior' }],
      'Somebody less senior has not spoken yet. Let them go first.',
    ],
    [
      'a change without a reason',
      [...talked, { kind: 'changed', panellist: 'peer', dimension: 'reach', score: 2, because: '' }],
      'Say which evidence the score rests on.',
    ],
    [
      'a change before one has spoken',
      [
        ...allScored,
        { kind: 'revealed' },
        { kind: 'changed', panellist: 'peer', dimension: 'reach', score: 2, because: 'x' },
      ],
      'Say first how you came to your scores; then you can change them.',
    ],
    [
      'a verdict before all were heard',
      [...talked.slice(0, -1), { kind: 'decided', panellist: 'senior', verdict: 'promote', because: 'x' }],
      'Hear everybody first: one has not spoken.',
    ],
    [
      'a verdict of somebody who does not chair',
      [...talked, { kind: 'decided', panellist: 'peer', verdict: 'promote', because: 'x' }],
      'Whoever chairs the panel says the verdict, not you.',
    ],
    [
      'dissent said twice',
      [
        ...talked,
        { kind: 'decided', panellist: 'senior', verdict: 'promote', because: 'x' },
        { kind: 'dissented', panellist: 'peer', because: 'Too early' },
        { kind: 'dissented', panellist: 'peer', because: 'Too early' },
      ],
      'Your dissent stands on record already.',
    ],
    [
      'anything after the verdict',
      [...talked, { kind: 'decided', panellist: 'senior', verdict: 'promote', because: 'x' }, { kind: 'revealed' }],
      'The panel has decided.',
    ],
    [
      'to excuse whoever decides with one other',
      [
        { kind: 'conflict', panellist: 'peer', because: 'x' },
        { kind: 'excused', panellist: 'junior', because: 'Ill' },
      ],
      'Fewer than two would be left, which is no panel. Invite somebody else first, then excuse them.',
    ],
    [
      'to excuse them when nobody can come any more',
      [
        ...talked,
        { kind: 'excused', panellist: 'peer', because: 'Ill' },
        { kind: 'excused', panellist: 'junior', because: 'Ill' },
      ],
      'Fewer than two would be left, which is no panel. Close it, and open another one.',
    ],
    [
      'to excuse anybody without a reason',
      [{ kind: 'excused', panellist: 'junior', because: ' ' }],
      'Say why, so that it stands on record.',
    ],
    [
      'to excuse anybody twice',
      [
        { kind: 'excused', panellist: 'junior', because: 'Ill' },
        { kind: 'excused', panellist: 'junior', because: 'Ill' },
      ],
      'They were excused already.',
    ],
    [
      'whoever was excused',
      [
        { kind: 'excused', panellist: 'junior', because: 'Ill' },
        { kind: 'read', panellist: 'junior' },
      ],
      'You were excused from this panel, and have no say here any more.',
    ],
    [
      'a conflict of interest once scores are open',
      [...allScored, { kind: 'revealed' }, { kind: 'conflict', panellist: 'junior', because: 'I manage her' }],
      'Scores are open already. Tell whoever opened the panel, who can open another.',
    ],
    [
      'a stranger',
      [{ kind: 'read', panellist: 'stranger' }],
      'You do not sit on this panel. Ask whoever opened it for a link.',
    ],
  ];

  test.each(refused)('%s', (_, told, message) => {
    expect(happen(told)).toBe(message);
  });

  test('to open the scores of one voice', () => {
    const alone = { ...opened, panellists: opened.panellists.slice(0, 1) };
    expect(happen([...scoring('junior', 2, 3), { kind: 'revealed' }], alone)).toBe(
      'One voice is no panel. Invite somebody who has no conflict of interest.',
    );
  });
});

test('whoever has a conflict of interest is set apart: no score, no voice, no waiting for them', () => {
  const conflict: Told = { kind: 'conflict', panellist: 'senior', because: 'I manage her' };
  expect(happen([conflict, { kind: 'read', panellist: 'senior' }])).toBe(
    'You declared a conflict of interest, and have no say here.',
  );
  const told: readonly Told[] = [conflict, ...scoring('junior', 2, 3), ...scoring('peer', 4, 3), { kind: 'revealed' }];
  expect(happen(told)).toBeUndefined();
  expect(scoresOf(foldPanel(opened, dated(told)), 'now')).toEqual([
    [2, 3],
    [4, 3],
  ]);
});

test('who declares a conflict of interest after scoring takes the scores along', () => {
  const told: readonly Told[] = [...allScored, { kind: 'conflict', panellist: 'senior', because: 'I manage her' }];
  expect(happen([...told, { kind: 'revealed' }])).toBeUndefined();
  expect(foldPanel(opened, dated(told)).seats[1]).toMatchObject({ isLocked: false, first: {}, now: {} });
});

test('who is excused is waited for no longer; what they locked stays on record, and nothing else', () => {
  const excused = (panellist: string): Told => ({ kind: 'excused', panellist, because: 'Ill' });
  const early: readonly Told[] = [
    ...scoring('senior', 2, 1).slice(0, -1),
    ...scoring('junior', 2, 3),
    ...scoring('peer', 4, 3),
    excused('senior'),
    { kind: 'revealed' },
  ];
  expect(happen(early)).toBeUndefined();
  expect(foldPanel(opened, dated(early)).seats[1]).toMatchObject({ excused: 'Ill', first: {}, now: {} });
  const late: readonly Told[] = [...talked, excused('senior')];
  expect(happen([...late, { kind: 'decided', panellist: 'peer', verdict: 'promote', because: 'x' }])).toBeUndefined();
  const panel = foldPanel(opened, dated(late));
  expect(panel.seats[1]).toMatchObject({ excused: 'Ill', first: { reach: { score: 2 } } });
  expect(scoresOf(panel, 'first')).toHaveLength(2);
});

test('of two of the same seniority either speaks first, and whoever was invited last chairs', () => {
  const equals = { ...opened, panellists: opened.panellists.map((one) => ({ ...one, seniority: 2 })) };
  const spoke = (panellist: string): Told => ({ kind: 'spoke', panellist });
  const told: readonly Told[] = [...allScored, { kind: 'revealed' }, spoke('peer'), spoke('senior'), spoke('junior')];
  expect(happen(told, equals)).toBeUndefined();
  expect(chairOf(foldPanel(equals, dated(told)))?.id).toBe('peer');
});

test('the most senior voice chairs, unless somebody is named who has no conflict of interest', () => {
  const chair = (named: string | null, told: readonly Told[] = []) =>
    chairOf(foldPanel({ ...opened, chair: named }, dated(told)))?.id;
  const conflict = (panellist: string): Told => ({ kind: 'conflict', panellist, because: 'I manage her' });
  expect([chair(null), chair('junior')]).toEqual(['senior', 'junior']);
  expect([chair(null, [conflict('senior')]), chair('junior', [conflict('junior')])]).toEqual(['peer', 'senior']);
  expect(chair(null, [conflict('senior'), conflict('peer'), conflict('junior')])).toBeUndefined();
});

test('nobody sees a score of somebody else until all are locked', () => {
  const scored = (told: readonly Told[], id: string | null) =>
    coveredFor(foldPanel(opened, dated(told)), id).seats.map(({ first, now }) => [
      Object.keys(first).length,
      Object.keys(now).length,
    ]);
  const none = [0, 0];
  expect(scored(allScored, null)).toEqual([none, none, none]);
  expect(scored(allScored, 'senior')).toEqual([none, [2, 2], none]);
  expect(scored([...allScored, { kind: 'revealed' }], null)).toEqual([
    [2, 2],
    [2, 2],
    [2, 2],
  ]);
});

test('a dimension with a name that every object has is open until somebody scores it', () => {
  const panel = { ...opened, dimensions: [{ id: 'constructor', least: 0, most: 3 }] };
  const panellist = 'junior';
  const lock: Told = { kind: 'locked', panellist };
  const score: Told = { kind: 'scored', panellist, dimension: 'constructor', score: 2, because: 'The plan' };
  expect(happen([{ kind: 'read', panellist }, lock], panel)).toBe('Score every dimension first: one is open.');
  expect(happen([{ kind: 'read', panellist }, score, lock], panel)).toBeUndefined();
});

describe('figures of a panel', () => {
  const folded = (dimensions: OpenedPanel['dimensions']) => foldPanel({ ...opened, dimensions }, dated(talked));
  const third = { id: 'friction', least: 1, most: 4 };

  test('are silent below three dimensions or three voices', () => {
    expect(soundAccordOf(folded(opened.dimensions))).toBeNull();
    const three = folded([...opened.dimensions, third]);
    expect(soundAccordOf(three)?.before).toHaveProperty('value');
    const conflict: Told = { kind: 'conflict', panellist: 'peer', because: 'x' };
    const two = foldPanel({ ...opened, dimensions: three.dimensions }, dated([conflict, ...allScored]));
    expect(soundAccordOf(two)).toBeNull();
  });

  test('call nobody strict over a few scores', () => {
    expect(strictnessOf(folded(opened.dimensions))).toEqual([null, null, null]);
  });
});
