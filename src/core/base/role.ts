/** What members may do in a workspace, least first; each may do what those before it may. */
export const roles = ['viewer', 'reviewer', 'member', 'editor', 'owner'] as const;

/** One of them. */
export type Role = (typeof roles)[number];

/** Whether somebody with `role` may do what asks for `needed`. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** What a personal access token may be granted: to read, to answer cards, to change what its person may change. */
export const grants = ['read', 'study', 'write'] as const;

/** One of them. */
export type Grant = (typeof grants)[number];
