/** The screens of evidence, which stand behind its one place: where each is, and its name. */
export const evidencePlaces = [
  { to: '/evidence', name: 'Ledger' },
  { to: '/evidence/inbox', name: 'Inbox' },
  { to: '/evidence/readiness', name: 'Readiness' },
  { to: '/evidence/gaps', name: 'Gaps' },
  { to: '/evidence/committee', name: 'Committee' },
  { to: '/evidence/packets', name: 'Packets' },
  { to: '/evidence/panels', name: 'Panels' },
  { to: '/evidence/timeline', name: 'Timeline' },
  { to: '/evidence/reach', name: 'Reach' },
  { to: '/evidence/ripples', name: 'Ripples' },
  { to: '/evidence/ahead', name: 'Ahead' },
  { to: '/evidence/credit', name: 'Credit' },
  { to: '/evidence/testimonials', name: 'Testimonials' },
  { to: '/evidence/decisions', name: 'Decisions' },
  { to: '/evidence/frictions', name: 'Friction' },
  { to: '/evidence/others', name: 'Held about others' },
] as const;

/** The page that checks what was handed over, outside of the app. */
export const verifyPlace = '/verify';
