/** How two e-mail addresses are compared, and how one is kept. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();
