import { describe, expect, test } from 'vitest';
import { judgeProse } from '../judgeProse.ts';
import { proseRules } from './proseRules.ts';

const judge = (text: string) => judgeProse(text, proseRules, []).map(({ rule }) => rule);

describe('agreement that cost nothing', () => {
  test.each([
    'All the vessels said yes.',
    'Every last one of the captains came round.',
    'Each of the five departments is fully behind the plan.',
    'The form was agreed between all eight plants.',
    'Production agreed, quality agreed, logistics agreed.',
    'I got everyone to say yes.',
    'Nobody had to give anything up, and all of them signed.',
  ])('is found in whatever words all of them agreed: %s', (text) => {
    expect(judge(text)).toContain('consensus');
  });

  test.each([
    'Not all teams agreed.',
    'If everyone agrees we will start.',
    'I asked everyone and two said yes.',
    'All deliveries were signed by the driver.',
    'Everyone had to sign in at the gate.',
    'The whole winter went by before the mill accepted the form.',
    'All four regions agreed, and we took the penalty on ourselves.',
  ])('is not found where not all did, where they had to, or where somebody paid for it: %s', (text) => {
    expect(judge(text)).not.toContain('consensus');
  });
});

describe('what became of the writer', () => {
  test.each([
    'learned to listen. learned to say no.',
    'I am no longer afraid of a full room.',
    'I came into this work a clerk and left it a leader.',
    'What I carried away is chiefly patience.',
    'It made me a calmer person.',
    'I used to think that plans matter.',
    'It was for me a great school.',
  ])('is found however it is put: %s', (text) => {
    expect(judge(text)).toContain('reflection');
  });

  test.each([
    'I learned from the log that the pump stops at noon.',
    'I learned the readers were mounted upside down.',
    'The nurses learned to read the chart.',
    'He taught me the tariff and then changed it.',
    'I think the teams came out stronger.',
    'I grew the team from three to nine.',
    'I grew up in that valley, so they trusted me.',
    'What I got was a call from the ministry.',
  ])('is not found where something was found out, or others changed: %s', (text) => {
    expect(judge(text)).not.toContain('reflection');
  });
});

describe('a figure that claims an effect', () => {
  test.each([
    'Scrap minus 12 percent.',
    'Delivery costs fell 15 per cent.',
    'Complaints went down a third.',
    'Adoption is ninety-four percent.',
    'Conversion is 4x.',
    'Uptime 99.9 percent.',
    'Zero incidents.',
    'Over 2 million in savings were realised.',
    'It is 40 percent faster, and before it was 14 boards.',
  ])('is found where nothing says what it started from: %s', (text) => {
    expect(judge(text)).toContain('baseline');
  });

  test.each([
    'The line stopped 40 times a day in March and 12 in June.',
    'We saved ten minutes rather than forty.',
    'The budget was cut by 20 percent.',
    'He gave up two days a week.',
    'One more thing: the gate.',
    'They wanted 12 more months.',
    'Renewal could go up by 8 percent.',
  ])('is not found where it is compared, decided, or no effect at all: %s', (text) => {
    expect(judge(text)).not.toContain('baseline');
  });
});

describe('words that would fit every story', () => {
  test.each([
    'Relations with both are on a far sounder footing.',
    'The teams communicate more and are better organised.',
    'Trust between the teams has grown.',
    'Outages have dropped drastically.',
    'It was a huge success.',
    'The partnership is deeper than ever.',
  ])('are found where one of them is the result: %s', (text) => {
    expect(judge(text)).toContain('vague');
  });

  test.each([
    'It got significantly better: 7.9 to 5.1 minutes a turn.',
    'Better for stakeholders, by which I mean the sexton.',
    'He wanted a better price.',
    'The new pump is stronger than the old one.',
    'The trust board approved it in May.',
    'It would be a huge success.',
  ])('are not found where they are filled, meant plainly, or merely hoped for: %s', (text) => {
    expect(judge(text)).not.toContain('vague');
  });
});

describe('phrases without who, what and when', () => {
  test.each([
    'Ownership, grit, excellence. I sat at the gate for a week.',
    '[Problem]: manual entry. [Action]: led a team. [Result]: improved.',
    'Situation: complex. Task: clear. Action: decisive.',
    'From no to yes, from me to we, from output to outcome.',
    'Stakeholders managed, risks mitigated, value delivered.',
    'What used to be slow is fast, what used to be far is near, what used to be dear is cheap.',
  ])('are found as rows, forms and echoes: %s', (text) => {
    expect(judge(text)).toContain('stuffing');
  });

  test.each([
    'Ward, lab, kitchen: each rang the porter.',
    'Result: 41 of 52 bags. Before: 12 of 52.',
    'Pump 2 runs at night. Pump 3 runs by day. Pump 4 is off.',
    'I called the mill, the lab and the yard.',
  ])('are not found in plain lists: %s', (text) => {
    expect(judge(text)).not.toContain('stuffing');
  });
});
