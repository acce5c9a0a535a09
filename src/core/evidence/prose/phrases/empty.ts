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
  key <noun>
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
