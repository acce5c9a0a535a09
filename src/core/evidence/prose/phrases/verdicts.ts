import { phrases } from '../base/phrases.ts';

/** Verdicts on the whole that would fit every story. */
export const verdicts = phrases(`
  big|huge|great|real|complete|total|full|massive|resounding|tremendous|true success|win|hit|triumph|breakthrough
  be a? very|really|highly|extremely|hugely|so? successful
  be a success
  game - changer|changing
  game changer
  change|changed the|our whole|entire? game|landscape|world
  change|changed everything
  on|to|at|reach|reached|is a? another|other|new|different|higher level
  on|to the next level
  step forward|change|up in|for
  different|new|better|sounder|firmer|solid footing
  added value
  more =trust|transparency|clarity|collaboration|cooperation|alignment|confidence|visibility|ownership|motivation|efficiency
  trust|transparency|clarity|motivation|quality|efficiency|satisfaction|engagement|confidence|awareness|visibility be … greater|higher|bigger|up|high
  feel … valued|seen|appreciated|empowered|respected|supported|included
  hand in hand
  fit for the
  future - proof
  ready for the future
  on the rise|up
  good to great|excellent
  had|have|has impact|effect
  benefit|benefits was|were|been realised|realized|achieved|delivered|felt
  on everything|everyone|everybody
  appreciate the good|great|close
  a big|huge|real|better <noun> for the|all|everyone|everybody
  be … a better <noun>
  get|got|getting on|along better
  has|have|been lived
  more … - oriented|centric|focused|minded|friendly|driven
  trust|bridges|relationships was|were|is|are|been built
  build|built trust|relationship|relationships|bridges
  professionalise|professionalize|modernise|modernize|humanise|humanize
  a real|true|trusted|valued|strategic partner
  like a swiss|clock
  at|on eye - level
  at eye level
  massive|huge|big|great|major|enormous|tremendous|significant|real|remarkable|impressive improvement|improvements|progress
  create|created … synergy|synergies
  synergy|synergies … create|created|strengthened|unlocked|leveraged
  improve|improved a|very lot|much|great
  improve|improved in every|all
  there be now? a culture of
  have … a culture of
  like a charm|clockwork|dream
  a new standard|standards|benchmark
  efficiency|productivity|quality gain|gains|improvement|improvements
  impact|effect|difference|feedback|response|improvement be … huge|massive|enormous|immense|great|big|positive|tremendous
  another|different|whole new|other world|planet|league|dimension
  quantum leap
  gold standard
  night and day
  chalk and cheese
  be a? different|new place|world|company|team|school|hospital|animal
  essential|important|central|crucial|solid|strong building|foundation|pillar|basis|step block?
  big|great|huge|major|giant|massive|important evolution|leap|milestone|strides|progress
  common|shared language|understanding|view|vision|picture
  good|great|excellent|open|constructive dialogue|relation|relationship|collaboration|cooperation|atmosphere|spirit
  very important for|to
  win - win
  move|moved the needle
  make|made all the difference
  in a good|better|strong|stronger|great|much place|position|shape|stronger|better
  decide differently
  from where we were
  run|runs|work|works|go|goes|flow|flows nicer|smoother|smoothly|better|well
  of higher|high|better quality
  in a better way
  communicate|talk|collaborate|cooperate|share more|better
  pay|paid off
  real|true|huge asset|difference|value|impact
  chaos to clarity|order
  from chaos|distrust|silos to
  sky is the limit
  speak|speaks for itself|themselves
  hard to put in
  you feel it
  you can feel
  fantastic|superb|brilliant|amazing|wonderful|excellent|outstanding|exceptional result|results|outcome|job|experience|work
  a long way from|since|together
  life|lives|work … easier
  turn|turned a|the corner
  never been better|stronger|so
  thrive|flourish|blossom
  a|whole new era|spirit|dynamic|quality|way of
  hard|difficult|impossible to measure|quantify
  on the right track|path
  lasting|sustainable|positive|profound|deep effect|change|impact|influence|impression
  noticeable|tangible|palpable|considerable|marked|clear|visible|substantial improvement|change|progress|difference|benefit
  raise|raised awareness
  run|runs|ran|work|works|go|goes like clockwork
  firing on all
  a breath of
  best … ever had|seen`);

/** What says that a word is about to be filled, or that it is only mentioned. */
export const filling = phrases(`
  namely
  i mean
  that be|means to say
  specifically
  meaning
  in numbers|figures
  the|big|no big? word|words|term|terms|phrase`);
