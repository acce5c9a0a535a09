/** Words that say when; names by their capital letter, and nobody's. */
export const times: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
  sundays january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec spring summer autumn fall winter christmas easter q1 q2 q3 q4 api sdk nps csat dau kyc
  pdf csv json eur usd okr kpi crm cli faq sme`.split(/\s+/),
);

/** Months, seasons and quarters. */
export const dates: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec spring summer autumn winter q1 q2 q3 q4 2019 2020 2021 2022 2023 2024 2025 2026`.split(/\s+/),
);

/** Places in an order: "the first quarter". */
export const ordinals: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'last']);

/** Words for no amount. */
export const nones: ReadonlySet<string> = new Set(['zero', 'nil', 'none', 'half', 'once', 'twice', 'fortnight']);
