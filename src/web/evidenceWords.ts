import { evidencePlaces } from './evidencePlaces.ts';

/** The further words by which each screen of evidence is found, apart from where it stands: nobody needs them before they look. */
const words = {
  '/evidence': 'records evidence impacts list',
  '/evidence/inbox': 'drafts complete',
  '/evidence/readiness': 'cairn bar staff lead ladder level',
  '/evidence/gaps': 'findings missing committee gates check',
  '/evidence/committee': 'simulated hearing questions verdict',
  '/evidence/packets': 'packet case draft committee sponsor pdf',
  '/evidence/panels': 'panel committee by link scores verdict',
  '/evidence/timeline': 'months gaps scope',
  '/evidence/reach': 'teams functions map',
  '/evidence/ripples': 'graph followed depth',
  '/evidence/ahead': 'unasked early pull lead',
  '/evidence/credit': 'people co-ownership graph',
  '/evidence/testimonials': 'witness ask signed',
  '/evidence/decisions': 'decision log',
  '/evidence/frictions': 'conflict log',
  '/evidence/others': 'people erase consent privacy',
} as const satisfies Readonly<Record<(typeof evidencePlaces)[number]['to'], string>>;

/** Every screen of evidence with its words, and those that others lead to. */
export const evidenceFinds = [
  ...evidencePlaces.map((place) => ({ ...place, words: `evidence ${words[place.to]}` })),
  { to: '/evidence/rules', name: 'Rules', words: 'evidence catalogue thresholds reasons committee' },
  { to: '/evidence/panels/agreement', name: 'Agreement', words: 'evidence panels alpha kappa calibration strict' },
] as const;
