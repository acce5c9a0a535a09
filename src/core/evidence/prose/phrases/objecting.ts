import { phrases } from '../base/phrases.ts';

/** Turns of speech that say that somebody was against it, or wanted something else. */
export const objecting = phrases(`
  not|no a? fan of
  not sold on
  put up a? fight|resistance
  raise|raised objection|objections|concern|concerns|doubt|doubts|eyebrows|hell|stink
  shoot|shot … down
  pull|pulled rank
  hold|held … up|hostage
  stand|stood firm|by
  need|take|took … convincing|persuading|persuasion
  ask … not to
  ask|tell|told|beg|urge us|me|them to stop|wait|keep|leave|drop|slow|delay|hold
  tell|told us|me no|never|off|flat|otherwise
  say|said … impossible|never|no|rubbish|mad|absurd|unfair|unsafe|premature|pointless|overkill
  dread
  question the|our|my|whether|every
  criticise|criticize|denounce|condemn|ridicule
  heart be? set
  unfair|unserious|unsafe|absurd|pointless|premature|overkill to|on
  hide|hid … rather|from
  hide|hid their|its|his|her
  rather than hand|give|share|change|move|let|use|admit
  never join|joined|signed|adopted|forgave|accepted|trusted
  not join|adopt|bother|like|support
  not use it|our|ours|the|them|my
  be waiting for
  swear|swore|sworn … never|not|by
  vow|vowed
  guard|guarded
  fume|sulk
  over my head
  out of the question
  see|saw it|this|that|us … threat|attack|insult|waste
  back|backed another|its|their|his|her|the own|old|rival
  have|had budgeted|planned|hoped|wanted|meant for|to|a|an|the
  have|had been|'d lobbying|pushing|asking|campaigning|hoping|promised
  happy|content with the|their|its|his|her old|own|existing|current|way
  in protest
  stick|stuck with|to its|their|his|her|the
  not|never consent|comply|cooperate|co-operate|endorse|sanction|sponsor
  unthinkable|unacceptable
  at loggerheads
  tug - of - war
  rebel|revolt|mutiny|strike
  disapprove|disapproval|displeased|displeasure
  wince|groan|baulk|recoil
  tooth and nail
  =blocks|blocked|blocking
  cool|cold|lukewarm|sour on|about|towards
  argue|argued for
  convinced|sure|certain that|it|we … not|never|wrong|fail
  hard no
  pushback =from|by
  contra
  sceptics|skeptics
  loyal to
  unwilling|unmoved
  frustrate|foil|scupper|torpedo|derail
  reckon … not|never|spy|waste|toy|gimmick|nonsense
  not agreeable|inclined|minded|amenable
  not care|hold for|with
  not warm|take to
  least of all
  require|demand|want|ask … opposite|contrary|reverse
  laugh|laughed <self> out
  side|sided with <party>|him|her|them
  encroach|intrude|trespass
  =said|says that? it|they|a|an|the|this|such <noun>? … can|could|will|do|does not
  =said|says that? they|he|she|it will|would|could|can not
  =said|says … cannot|impossible|never
  stand|stood in the|our|my way
  up in arms
  kick|kicked up a fuss|storm|stink
  not on my|our watch
  slam|slammed <self>|it|the|our|my
  tore into
  rubbish|rubbished
  pour|poured cold water
  dismiss|dismissed it|the|our|my as
  brush|brushed … off|aside
  wave|waved … away|off
  put the brakes on
  behind my|our back
  file|filed a complaint|grievance|objection|protest
  threaten|threatened to walk|leave|quit|resign|sue
  drag … heels|feet
  hold|held firm|fast|ground
  stood his|her|their ground
  not hear of
  beg|begged to differ
  poles apart
  demur|demurred
  through gritted teeth
  under protest
  grudge|grudged|grudging|grudgingly
  reluctantly|unwillingly
  had to be dragged
  at first refused|declined|resisted|said
  flatly|outright|point-blank refused|declined|rejected|said
  refuse|refused point
  would sooner|rather
  had no intention
  saw red
  took exception|offence|offense|umbrage
  cry|cried foul
  hit the roof
  went to war
  fought tooth
  at daggers
  opposite view|opinion|direction|interest|interests
  conflicting|opposing interests|goals|views|wishes|demands
  against the|our|my|any idea|plan|change|proposal
  not want|wanted`);
