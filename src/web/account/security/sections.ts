/** The pages of settings that only a Cairn with accounts has, by their place in the address. */
export const sections = {
  account: { title: 'Account' },
  'sign-in': { title: 'Ways to sign in' },
  sessions: { title: 'Where you are signed in' },
  tokens: { title: 'Tokens' },
} as const;

/** One of them. */
export type Section = keyof typeof sections;

export const isSection = (text: string): text is Section => Object.hasOwn(sections, text);
