/** A point of view from which evidence is read: what it is after, and the concepts whose rules it asks about. */
export type Reviewer = {
  readonly id: string;
  readonly name: string;
  readonly view: string;
  readonly concepts: readonly string[];
  /** So many things owed this reviewer lets pass with conditions. */
  readonly patience: number;
};

/** Those who sit on a simulated committee. None of them is a person, and none knows what another says. */
export const reviewers: readonly Reviewer[] = [
  {
    id: 'sceptic',
    name: 'The sceptic',
    view: 'Believes what can be checked, and asks what would have happened anyway.',
    concepts: [
      'counterfactual',
      'self-reported-impact',
      'third-party-proof',
      'evidence-chain',
      'artefact-over-description',
      'before-and-after',
      'testimonials',
      'claim-pattern',
      'data-in-answers',
      'systemic-change',
    ],
    patience: 2,
  },
  {
    id: 'domain-lead',
    name: 'The lead of the domain',
    view: 'Knows the field, and asks which system, measure or decision works another way since.',
    concepts: [
      'metric-change',
      'reframing',
      'trade-off-framework',
      'strategic-pruning',
      'decision-log',
      'product-principles',
      'project-traits',
      'incentive-design',
      'phased-trade-off',
      'upstream-influence',
      'co-ownership',
      'behaviour-change',
      'so-what',
    ],
    patience: 3,
  },
  {
    id: 'calibrator',
    name: 'The calibrator',
    view: 'Has read many packets, and asks whether scope and pattern are those of the level.',
    concepts: [
      'staff-scope',
      'scope-expansion',
      'twelve-month-narrative',
      'outcome-ownership',
      'orchestration',
      'flagship-project',
      'early-draft',
      'ripple',
      'gravitational-influence',
      'unprompted-action',
      'lead-evaluation',
      'multiplier',
      'self-nomination',
    ],
    patience: 3,
  },
  {
    id: 'partner',
    name: 'The partner from another function',
    view: 'Sits on the other side of the table, and asks who disagreed, who paid and who is thanked.',
    concepts: [
      'productive-friction',
      'direction-amid-disagreement',
      'consensus-trap',
      'credit-distribution',
      'cost-of-leadership',
      'sceptics',
      'reliability',
      'easing-others-work',
      'managing-across',
      'context-sharing',
      'redesign-the-block',
      'collaboration-bar',
    ],
    patience: 3,
  },
];
