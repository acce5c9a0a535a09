/** Comparatives that praise, and measure nothing. */
export const nicer: ReadonlySet<string> = new Set(
  `better stronger nicer smoother happier cleaner clearer sounder warmer closer healthier calmer richer brighter
  deeper firmer leaner fresher easier simpler friendlier fairer prouder saner tidier bolder wiser livelier
  pleasanter`.split(/\s+/),
);

/** What something is said to be more of, where nobody counts it. */
export const praises: ReadonlySet<string> = new Set(
  `motivated positive modern organized organised structured digital robust stable fluid qualitative consistent
  efficient effective professional agile flexible transparent mature reliable sustainable productive engaged
  confident connected open constructive satisfied strategic meaningful ambitious harmonious visible valuable
  relevant coherent cooperative collaborative resilient proactive aligned empowered informed aware trusting
  relaxed attractive competitive innovative dynamic integrated intuitive fruitful powerful united cohesive
  pleasant conscious serene streamlined trustful human responsive solid secure seamless impactful smooth smoothly
  close easy easily frank comfortable natural independent autonomous loyal accessible inclusive predictable
  orderly focused welcoming respected honest balanced coordinated disciplined systematic scientific`.split(/\s+/),
);

/** Goods that everybody is for, and that nobody can see. */
export const goods: ReadonlySet<string> = new Set(
  `relationship relation trust transparency culture cooperation collaboration communication awareness dialogue
  dialog atmosphere climate morale spirit mood engagement satisfaction quality efficiency experience confidence
  visibility clarity maturity professionalism mindset synergy alignment motivation commitment footing position
  performance success momentum image reputation credibility stability excellence teamwork partnership
  understanding acceptance perception ownership agility resilience innovation flow vibe bond link connection
  presence brand impact way picture basis foundation exchange interaction coordination governance safety usability
  productivity service support process place environment life world`.split(/\s+/),
);

/** Verbs of making or becoming better. */
export const improving: ReadonlySet<string> = new Set(
  `improve increase strengthen grow rise deepen enhance boost elevate foster raise uplift optimise optimize
  intensify consolidate reinforce nurture flourish blossom cement solidify broaden`.split(/\s+/),
);

/** Adverbs of how much, without how much. */
export const intensely: ReadonlySet<string> = new Set(
  `drastically tremendously dramatically considerably noticeably enormously massively significantly greatly
  substantially hugely immensely vastly markedly appreciably sharply measurably visibly meaningfully exponentially
  radically`.split(/\s+/),
);
