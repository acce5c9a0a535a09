import { phrases } from '../base/phrases.ts';

/** Words that sound like an argument and hold none. */
export const emptyPhrases = phrases(`
  stakeholder
  cross-functional
  cross - functional|team
  synergy
  impactful
  significantly|greatly|massively|dramatically|substantially|hugely <verb>
  significantly|greatly|massively|dramatically|substantially|hugely better|stronger|improved
  <verb> significantly|greatly|massively|dramatically|substantially
  significant improvement|step|value|impact|uplift|difference
  great improvement
  =better|stronger
  =much =better|stronger
  improve … experience|journey|flow
  key partner|area|player|people|market|initiative|function|account|win|moment|enabler|result|team|lighthouse|milestone|driver|role
  a key
  =various
  =strategic
  strategically
  strategy - wise
  world-class
  best - in|of - class|breed
  state of the art
  holistic
  pivotal|transformative|transformational|game-changing|seamless|robust|innovative|groundbreaking|resonant
  game - changing
  synergies
  lighthouse
  strategic milestone
  value add
  =enabler
  unlock … value
  leverage
  step change
  at scale
  next level
  vision
  diverse views|perspectives
  ecosystem
  mindset
  all the relevant areas
  more effective|strategic|meaningful
  energised|energized
  lot better|stronger
  really great|strong|strategic|impactful
  =enhanced
  customer obsession
  shared language
  foundational
  value|values driven
  win|won hearts
  thought leadership
  best practice|practices
  paradigm
  deep dive
  low-hanging fruit
  value proposition
  north star
  empower|elevate|transform|revolutionise|revolutionize|reimagine|supercharge|champion|spearhead
  meaningful impact|change|difference|value|collaboration
  real|huge|big|massive|great|tremendous|significant|substantial impact|value|difference|success
  positive change|response|feedback|impact
  great collaboration|teamwork|experience|success|results
  strong collaboration|teamwork|partnership|relationship|relationships|ownership|leadership|results|culture|momentum
  excellent|outstanding|exceptional collaboration|results|leadership|execution|feedback
  multiple|various|diverse|numerous|different stakeholder|team|partner|dependency|perspective|function|party|department
  many different
  relevant parties|people|teams|stakeholders
  culture|spirit|teamwork|collaboration|cooperation|communication =better|stronger|improved
  went|go|goes the extra mile
  high quality|performing
  quick win|wins
  moved the needle
  move the needle
  stepped up
  a true|real driver|catalyst|leader|lighthouse
  flagship
  seamlessly|effectively|efficiently
  on many levels
  at every|all level|levels
  optimise|optimize|streamline|enhance
  maximise|maximize
  beacon|cornerstone
  excellence
  synergies|synergy
  world - class
  alignment`);

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
  customer value
  roi`);
