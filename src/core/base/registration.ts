/** Who may make an account: those who were invited; those whom the provider of single sign-on sends as well; anybody. */
export const registrations = ['invite', 'single-sign-on', 'open'] as const;

/** One of them. */
export type Registration = (typeof registrations)[number];
