/** The screens of evidence, which stand behind its one place: where each is, its name, and further words it is found by. */
export const evidencePlaces = [
  { to: '/evidence', name: 'Ledger', words: 'records evidence impacts list' },
  { to: '/evidence/inbox', name: 'Inbox', words: 'drafts complete evidence' },
  { to: '/evidence/readiness', name: 'Readiness', words: 'cairn bar staff lead ladder level evidence' },
  { to: '/evidence/gaps', name: 'Gaps', words: 'findings missing committee gates check evidence' },
  { to: '/evidence/committee', name: 'Committee', words: 'simulated hearing questions verdict evidence' },
  { to: '/evidence/packets', name: 'Packets', words: 'packet case draft committee sponsor pdf evidence' },
  { to: '/evidence/panels', name: 'Panels', words: 'panel committee by link scores verdict evidence' },
  { to: '/evidence/timeline', name: 'Timeline', words: 'months gaps scope evidence' },
  { to: '/evidence/reach', name: 'Reach', words: 'teams functions map evidence' },
  { to: '/evidence/ripples', name: 'Ripples', words: 'graph followed depth evidence' },
  { to: '/evidence/ahead', name: 'Ahead', words: 'unasked early pull lead evidence' },
  { to: '/evidence/credit', name: 'Credit', words: 'people co-ownership graph evidence' },
  { to: '/evidence/testimonials', name: 'Testimonials', words: 'witness ask signed evidence' },
  { to: '/evidence/decisions', name: 'Decisions', words: 'decision log evidence' },
  { to: '/evidence/frictions', name: 'Friction', words: 'conflict log evidence' },
  { to: '/evidence/others', name: 'Held about others', words: 'people erase consent privacy evidence' },
] as const;

/** Screens of evidence that others lead to, and that are found by their words. */
export const furtherPlaces = [
  { to: '/evidence/rules', name: 'Rules', words: 'catalogue thresholds reasons committee evidence' },
] as const;

/** The page that checks what was handed over, outside of the app. */
export const verifyPlace = '/verify';
