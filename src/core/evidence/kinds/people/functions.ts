/** The functions of a company, as teams and people belong to them. */
export const functions = {
  product: 'Product',
  engineering: 'Engineering',
  design: 'Design',
  data: 'Data',
  marketing: 'Marketing',
  sales: 'Sales',
  'customer-success': 'Customer success',
  support: 'Support',
  finance: 'Finance',
  legal: 'Legal',
  operations: 'Operations',
  people: 'People',
  security: 'Security',
  leadership: 'Leadership',
  other: 'Other',
} as const;

/** One of them. */
export type CompanyFunction = keyof typeof functions;
