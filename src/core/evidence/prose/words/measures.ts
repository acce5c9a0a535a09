/** Verbs with which a figure rises or falls. */
export const rising: ReadonlySet<string> = new Set(
  `increase improve grow grew rise rose risen climb boost elevate raise gain drop fall fell fallen decrease decline
  reduce cut shrink shrank lift sank sink jump surge soar plunge plummet slash trim save shave double triple halve
  expand accelerate quicken shorten`.split(/\s+/),
);

/** Comparisons with how large, fast or good something was. */
export const comparatives: ReadonlySet<string> = new Set(
  'more less fewer faster cheaper shorter higher lower better quicker sooner earlier smaller larger longer up down above below'.split(
    ' ',
  ),
);

/** Nouns of what became more or less, or of what a figure boasts of. */
export const gains: ReadonlySet<string> = new Set(
  `increase rise gain jump uplift reduction drop decrease decline growth saving savings cut improvement return
  turnover boost incident defect complaint outage error accident escalation downtime`.split(/\s+/),
);

/** Measures of how well something is liked. */
export const scores: ReadonlySet<string> = new Set(
  'nps csat survey rating score satisfaction shopper dau mau'.split(' '),
);
