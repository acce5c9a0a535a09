import type { Role } from '../../../core/base/role.ts';

/** What a role is called, and what it lets somebody do. */
export const roleWords: { readonly [role in Role]: { readonly name: string; readonly may: string } } = {
  viewer: { name: 'Viewer', may: 'reads the decks' },
  reviewer: { name: 'Reviewer', may: 'reads the decks and what is suggested to them' },
  member: { name: 'Member', may: 'writes decks and cards' },
  editor: { name: 'Editor', may: 'writes, publishes and deletes decks, and decides on suggestions' },
  owner: { name: 'Owner', may: 'writes and publishes decks, and says who belongs to the team' },
};
