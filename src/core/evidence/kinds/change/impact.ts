import { formatDay, parseDay, day as dayAt } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import type { Complaint } from '../../../ledger/fields/complaint.ts';
import {
  choice,
  choices,
  day,
  line,
  link,
  links,
  measure,
  prose,
  rows,
  yesNo,
} from '../../../ledger/fields/declare.ts';
import { declareKind, type LookUp } from '../../../ledger/kind.ts';
import { lookOn } from './look.ts';

/** Another team changed what it does, because of somebody. The unit of the ledger. */
export const impact = declareKind({
  name: 'impact',
  one: 'impact',
  many: 'impacts',
  purpose: 'What another team changed because of something you did.',
  concept: 'behaviour-change',
  title: 'what',
  day: 'changedOn',
  fields: {
    what: line('What changed', { needed: true, help: 'One line: who does what differently now.' }),
    teams: links('Who changed', {
      to: ['team'],
      inverse: 'Changes seen in it',
      needed: true,
      ask: 'Which team changed what it does?',
      missing: 'Say which team changed what it does.',
    }),
    changed: choices(
      'What kind of change',
      {
        behaviour: 'Behaviour',
        budget: 'Budget',
        roadmap: 'Roadmap',
        metric: 'Metric',
        standard: 'Standard',
        staffing: 'Staffing',
      },
      { needed: true, ask: 'Which of these changed?', missing: 'Choose at least one of what changed.' },
    ),
    before: prose('Before', { needed: true, ask: 'How was it before?', missing: 'Say what they did before.' }),
    beforeOn: day('Before: as of', { ask: 'When was it still so?' }),
    beforeMeasure: measure('Before: figure'),
    after: prose('After', { needed: true, ask: 'How is it now?', missing: 'Say what they do now.' }),
    changedOn: day('Changed on', {
      needed: true,
      ask: 'When did they change?',
      missing: 'Give the day on which they changed.',
    }),
    afterMeasure: measure('After: figure'),
    trigger: prose('Trigger', { ask: 'What set it off?' }),
    act: prose('What I did', {
      needed: true,
      ask: 'What did you do that led to it?',
      missing: 'Say what you did yourself.',
    }),
    mechanism: prose('How that led to it', {
      needed: true,
      ask: 'Why did they change because of it?',
      missing: 'Say why they changed because of it.',
    }),
    frameBefore: prose('How it was framed before', { ask: 'In which words did they think of it before?' }),
    frameAfter: prose('How it is framed now', { ask: 'In which words do they think of it now?' }),
    metricBefore: prose('How success was measured before'),
    metricAfter: prose('How success is measured now'),
    prompted: choice(
      'Did you ask for it?',
      { unprompted: 'No, they did it of their own accord', asked: 'Yes, I asked', directed: 'They were told to' },
      { ask: 'Did you ask them to change?' },
    ),
    neededOn: day('When it would have been due', {
      help: 'The launch, or the day on which you would have asked. Where they acted before it, they were early.',
    }),
    present: yesNo('I was in the room', { ask: 'Were you in the room when they decided?' }),
    copied: yesNo('Spread without me', { ask: 'Did anybody copy it without your doing?' }),
    depth: choice(
      'Depth of working together',
      {
        coordination: 'Coordination: we kept each other informed',
        consultation: 'Consultation: they weighed my view',
        'co-ownership': 'Co-ownership: we answered for it together',
      },
      { ask: 'How closely did you work together?' },
    ),
    ownership: choice('Who owns what changed', { theirs: 'They alone', shared: 'We together', mine: 'I or my team' }),
    initiative: link('Initiative', { to: ['initiative'], inverse: 'Impacts' }),
    credits: rows('Credits', {
      who: link('Who', { to: ['person', 'team'], inverse: 'Credited in' }),
      contribution: line('What they contributed'),
    }),
    counterfactual: prose('Otherwise', {
      needed: true,
      ask: 'What would have happened without you?',
      missing: 'Say what would have happened without you.',
      help: 'Be honest: a committee will ask the other team.',
    }),
    forecast: prose('Forecast', { help: 'What you expect two quarters on, written before it is known.' }),
    followUpOn: day('Look again on', { help: 'Two quarters after the change.' }),
    lookedOn: day('Looked again on'),
    actual: prose('What came of it', { ask: 'What came of it, next to what you forecast?' }),
    lasted: yesNo('Still so two quarters later'),
    lastsBecause: prose('Why it lasts', { ask: 'What in the way it was built makes it last?' }),
    followedFrom: links('Followed from', {
      to: ['impact'],
      inverse: 'Led to',
      acyclic: true,
      help: 'The impacts without which this one would not have come about.',
    }),
  },
  groups: {
    'Dates and figures': ['beforeOn', 'beforeMeasure', 'afterMeasure'],
    'How it came about': ['trigger', 'prompted', 'neededOn', 'present', 'copied'],
    'Who had a part in it': ['depth', 'ownership', 'credits'],
    'What it belongs to': ['initiative', 'followedFrom'],
    'How they see it now': ['frameBefore', 'frameAfter', 'metricBefore', 'metricAfter'],
    'Two quarters later': ['forecast', 'followUpOn', 'lookedOn', 'actual', 'lasted', 'lastsBecause'],
  },
  due: { asks: 'Say what came of it, next to what you forecast.', on: lookOn },
  check: (values, lookUp) => [
    ...complaintsOf(
      [
        isBefore(values.changedOn, values.beforeOn),
        'beforeOn',
        'The state before is dated after the change. Correct one of the two dates.',
      ],
      [
        values.before !== undefined && values.before === values.after,
        'after',
        'Before and after say the same. Say what is different now.',
      ],
      [
        values.frameBefore !== undefined && values.frameBefore === values.frameAfter,
        'frameAfter',
        'Both frames say the same. Say how it is framed now, or clear both.',
      ],
      [
        values.metricBefore !== undefined && values.metricBefore === values.metricAfter,
        'metricAfter',
        'Success is measured as before. Say how it is measured now, or clear both.',
      ],
      [
        (values.credits ?? []).some(({ who, contribution }) => who === undefined || contribution === undefined),
        'credits',
        'Credits: say of each row who it is, and what they contributed.',
      ],
    ),
    ...complainOfFollowUp(values),
    ...complainOfOwnTeams(values.teams ?? [], lookUp),
  ],
});

/** Two quarters, and a little less, since quarters differ. */
const twoQuarters = 180;

function complainOfFollowUp({
  changedOn,
  followUpOn,
  lookedOn,
  lasted,
}: {
  readonly changedOn?: string;
  readonly followUpOn?: string;
  readonly lookedOn?: string;
  readonly lasted?: boolean;
}): readonly Complaint[] {
  const changed = parseDay(changedOn ?? '');
  const lastsFrom = changed === undefined ? undefined : formatDay(dayAt(changed + twoQuarters));
  return complaintsOf(
    [isBefore(followUpOn, changedOn), 'followUpOn', 'You look again before it changed. Correct one of the two dates.'],
    [isBefore(lookedOn, changedOn), 'lookedOn', 'You looked again before it changed. Correct one of the two dates.'],
    [
      lasted === true && isBefore(lookedOn, lastsFrom),
      'lasted',
      `Two quarters have not passed by then. Look again on ${lastsFrom ?? ''} or later, or clear this answer.`,
    ],
  );
}

const complainOfOwnTeams = (teams: readonly RecordId[], lookUp: LookUp): readonly Complaint[] =>
  teams.flatMap((id) => {
    const team = lookUp(id);
    return complaintsOf([
      team?.fields['own'] === true,
      'teams',
      `“${team?.title ?? ''}” is your own team. An impact is what another team changed: choose theirs, or keep this as a draft.`,
    ]);
  });
