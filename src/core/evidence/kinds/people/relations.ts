/** What a person is to the owner of the ledger. Whoever is managed by them proves nothing about leading without authority. */
export const relations = {
  peer: 'Peer in another team',
  teammate: 'Member of my team',
  partner: 'Partner in another function',
  manager: 'My manager',
  'skip-level': 'My manager’s manager',
  executive: 'Executive or sponsor',
  report: 'Reports to me',
  customer: 'Customer or somebody outside',
} as const;

/** One of them. */
export type Relation = keyof typeof relations;
