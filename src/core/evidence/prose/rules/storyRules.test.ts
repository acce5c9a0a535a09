import { describe, expect, test } from 'vitest';
import { judgeProse } from '../judgeProse.ts';
import { proseRules } from './proseRules.ts';

const judge = (text: string) => judgeProse(text, proseRules, []).map(({ rule }) => rule);

describe('somebody else decided', () => {
  test.each([
    'The form was adopted by all branches in August.',
    'My list got them to drop the form.',
    'That count was enough for the head of the yards to ban the sheets.',
    'The depot, whose lead was against it, dropped its own list.',
    'Two carriers read the note. Both switched in May.',
    'The annex cites our pilot.',
    'The packers no longer print the sheet.',
    'Her own people put the fields back.',
  ])('where it is told in other turns too: %s', (text) => {
    expect(judge(text)).not.toContain('whose-decision');
  });

  test.each([
    'Because of this the stakeholders adopted, funded, redirected and reallocated.',
    'It would be false to say that the depot dropped its list.',
    'The depot almost switched to our list.',
    'The committee wanted the list dropped.',
    'The board elected not to revise its plan.',
    'Before, they carried a machine of two kilos.',
    'Callers who waited moved to the other line.',
    'Various departments gave input.',
  ])('and not where it only sounds so: %s', (text) => {
    expect(judge(text)).toContain('whose-decision');
  });
});

describe('something changed', () => {
  test.each([
    'Collaboration improved greatly.',
    'From chaos to clarity, because we cared.',
    'I grew from a doer into a leader.',
  ])('is not said by %s', (text) => {
    expect(judge(text)).toContain('so-what');
  });

  test.each(['Losses fell.', 'Clash count 340 last year, 12 this year.', 'Shoppers stopped calling the desk.'])(
    'is said by %s',
    (text) => {
      expect(judge(text)).not.toContain('so-what');
    },
  );
});

describe('how it was and how it is', () => {
  test.each([
    'Four hundred alarms a watch. I cut the list. Sixty a watch.',
    'The backlog stood at six thousand. It stands at six hundred.',
    'Fabric loss 6.4 before, 4.9 after.',
    'Approval: 26 h -> 50 min.',
  ])('are both there: %s', (text) => {
    expect(judge(text)).not.toContain('before-after');
  });

  test.each([
    'Radiology used to fax. And they fax.',
    'Stock would have gone from 33 days to 19.',
    'Load time was 3 seconds, now it is 3 seconds.',
    'The page is live since November.',
  ])('are not both there, or the same: %s', (text) => {
    expect(judge(text)).toContain('before-after');
  });
});

describe('what made them change', () => {
  test.each([
    'I showed the bill to the head of operations and she closed the box.',
    'The manager saw what it does and ordered it for both lines.',
    'The board introduced a limit. My chart embarrassed them into it.',
  ])('is told: %s', (text) => {
    expect(judge(text)).not.toContain('cause');
  });

  test.each([
    'I made the pilot. Some months later the board put probes in the budget.',
    'The desk dropped its list in May because of the note, though I cannot prove that it was the note.',
  ])('is not told: %s', (text) => {
    expect(judge(text)).toContain('cause');
  });
});

describe('somebody was against it', () => {
  test.each([
    'The production was against it.',
    'I asked the planners to stop. They said no. Then they moved.',
    'The lead said that a picture cannot smell hail.',
    'Over the objections of the planners we kept it.',
  ])('is told: %s', (text) => {
    expect(judge(text)).not.toContain('friction');
  });

  test.each(['Not one region voted no.', 'There were different opinions.', 'I disagreed and committed.'])(
    'is not told: %s',
    (text) => {
      expect(judge(text)).toContain('friction');
    },
  );
});

describe('what it cost', () => {
  test.each(['Ten months it took.', 'The recipe module moved to next year.', 'I was not invited again.'])(
    'is told: %s',
    (text) => {
      expect(judge(text)).not.toContain('cost');
    },
  );

  test.each(['I would have given up the discount.', 'We read the drop-off curve.', 'Cost: managed.'])(
    'is not told: %s',
    (text) => {
      expect(judge(text)).toContain('cost');
    },
  );
});
