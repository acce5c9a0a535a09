/** What the parts of a story are called by those who tell how to write one. */
export const partsOfStory: ReadonlySet<string> = new Set(
  `situation task action result results context conflict stakeholder stakeholders decision metric metrics cost
  learning learnings learned outcome outcomes impact resistance problem platform before after because pushback
  synergy team friction challenge challenges takeaway baseline target influence off offs tradeoff complication
  resolution lesson next step goal objective solution evidence role changed paid s t a r data ownership scope`.split(
    /\s+/,
  ),
);

/** What a committee is thought to like to hear of somebody. */
export const virtues: ReadonlySet<string> = new Set(
  `ownership grit excellence delivery obsession obsessed bias action influence vision performance culture
  protagonism simplification simplicity speed courage passion trust harmony unity togetherness collaboration
  integrity leadership impact clarity focus innovation agility resilience judgement judgment backbone
  accountability growth value values thinking strategy strategic empathy humility transparency quality alignment
  synergy transformation empowerment commitment energy boldness curiosity craft mindset discipline purpose
  execution inclusion diversity authenticity intensity determination dedication drive hustle teamwork cooperation
  revolution partnership scale efficiency results responsibility initiative creativity professionalism dive dives
  influencing aligning delivering leading empowering executing inspiring listening align deliver inspire empower
  execute transform enable innovate velocity ideate challenge obstacle humanity tenacity endurance candour honesty
  loyalty respect`.split(/\s+/),
);

/** What is managed, made or taken in a text that says nothing. */
export const abstracts: ReadonlySet<string> = new Set(
  `stakeholder risk lesson decision opportunity priority expectation milestone dependency off tradeoff win value
  relationship conflict challenge goal target obstacle barrier blocker outcome change need result friction cost
  resource impact bridge silo mindset culture strategy vision team success objective insight idea consensus bond
  dialogue synergy momentum process`.split(/\s+/),
);
