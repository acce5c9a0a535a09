/** The screens of evidence, which stand behind its one place: where each is, its name, and further words it is found by. */
export const evidencePlaces = [
  { to: '/evidence', name: 'Ledger', words: 'records evidence impacts list' },
  { to: '/evidence/inbox', name: 'Inbox', words: 'drafts complete evidence' },
  { to: '/evidence/timeline', name: 'Timeline', words: 'months gaps scope evidence' },
  { to: '/evidence/reach', name: 'Reach', words: 'teams functions map evidence' },
  { to: '/evidence/ripples', name: 'Ripples', words: 'graph followed depth evidence' },
  { to: '/evidence/testimonials', name: 'Testimonials', words: 'witness ask signed evidence' },
  { to: '/evidence/decisions', name: 'Decisions', words: 'decision log evidence' },
  { to: '/evidence/frictions', name: 'Friction', words: 'conflict log evidence' },
  { to: '/evidence/others', name: 'Held about others', words: 'people erase consent privacy evidence' },
] as const;

/** The page that checks what was handed over, outside of the app. */
export const verifyPlace = '/verify';
