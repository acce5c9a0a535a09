import { phrases } from '../base/phrases.ts';

/** Phrases that a committee is known to like. */
export const likedPhrases = phrases(`
  influence without authority
  influence at all levels
  influence by|through|with <noun>
  by influence
  disagree and commit
  data - driven
  data-driven
  using data
  data into decisions
  end - to - end
  end to end
  bias for action
  customer obsession
  customer first
  customer - first
  work backwards
  think big
  dive deep
  deliver results
  ownership
  owned the outcome
  challenge the status quo
  measurable impact
  impact at scale
  unlock … value
  drive|drove alignment
  build consensus
  shift … mindset
  mindsets shifted
  step change
  culture of
  trade - off|offs
  win - win
  stakeholder management
  strategic value
  shared vision
  common purpose
  operating model
  thought leader|leadership
  strategic alignment
  leverage … insights|synergies|data
  build the coalition
  multiplier
  culture carrier
  ambiguity
  clarity
  as one team
  one team|voice|direction|vision
  bring people along|with
  lead without
  lead by
  a mandate
  elevate everyone
  world - class journey
  matrix
  embrace friction
  deliver impact
  embodied excellence
  catalyst
  narrative
  evangelise|evangelize|socialise|socialize
  passion for excellence
  complexity into clarity
  rally around
  collaboration , excellence
  leverage synergies
  change how the company thinks
  <number> percent of stakeholders
  listen , align
  by =x|y
  =x|y|n %
  senior leaders
  think|thinking end to end
  customer - obsessed|centric
  customer obsessed|centric
  user - centric
  growth mindset
  servant leader|leadership
  north star
  move the needle
  hearts and minds
  lead by example
  data over opinions
  fail fast
  first principles
  strategic thinking|thinker|leadership|leader|vision|direction|impact
  executive presence
  force multiplier
  cross - functional leadership|collaboration|influence
  measurable outcomes|results|value|business
  business value|impact|outcomes
  trusted partner|advisor|adviser
  drive|drove|driving results|change|outcomes|impact|innovation|transformation|adoption
  change agent
  at all levels
  influence … leaders|stakeholders|decisions|roadmap
  decisions were? influenced
  difficult|tough trade - off|offs
  resolve … conflict
  conflict into
  raise|raised the bar
  see|saw the big picture
  bring|brought clarity
  create|created clarity|alignment|value|conditions
  act|acted like an owner
  insist on the highest
  earn|earned trust
  have backbone
  lead|led change|transformation|with empathy
  using|with empathy
  strategic partner|partnership
  storytelling
  vision , coalition;
  owned end|it|the
  own|owned the? … end
  took|take|taking ownership
  accountability
  stakeholders at
  transformation|transformational|transformative
  empower|empowered|empowering
  impact
  influence|influenced
  game - changer|changing
  outcome - oriented|driven|focused
  results - driven|oriented
  impact - driven
  highly collaborative
  vision|visionary
  trade - offs
  before and after
  causality
  friction
  mindset
  scalable|scale
  holistic
  proactive|proactively
  thought partner
  value creation
  outside the box
  above and beyond
  hit the ground
  customer - centricity
  team player
  wear many hats
  in my dna|blood
  walk the talk
  roll|rolled up my
  move|moved fast
  psychological safety
  radical candour|candor
  high - performing
  big picture
  connect|connected the dots
  break|broke down silos
  build|built bridges
  bridge builder
  set|sets the tone|vision
  hearts and
  lean|leaned in
  make|made it happen
  get|got things|it done
  inspire|inspired
  galvanise|galvanize|mobilise|mobilize|orchestrate|spearhead|champion
  delight|delighted the|our|customer|customers|users
  drive|drove clarity
  remove|removed blockers
  set|sets the bar
  lead|leads|led from the front
  people person
  results person
  strong bias
  deep dive|dives
  sweat the details
  enemy of good
  bias to
  customer obsessed
  had backbone
  full lifecycle
  growth mindset
  tell a story
  paint the picture
  customer value
  roi`);
