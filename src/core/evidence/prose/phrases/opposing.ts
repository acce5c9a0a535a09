import { phrases } from '../base/phrases.ts';

/** What says that somebody was against it, or wanted something else. */
export const opposing = phrases(`
  oppose
  opposed|opposing
  opposition|opponent
  object
  objection
  resist
  resistance =from|of|by
  refuse
  reject
  veto
  fight
  fought
  insist
  doubt
  sceptical|skeptical|dubious
  sceptic|skeptic
  reluctant|unwilling|unconvinced|adamant|hostile|furious|opposed|averse|wary|angry|unhappy|upset|livid
  be|all|dead|strongly|firmly|totally|flat|flatly|deeply|bitterly|vote|argue|speak|fight|lobby|<party> =against
  =against it|this|that|us|me|ours
  =against the|any|our|my idea|plan|proposal|change|switch|move|merger|rule|limit|cut|launch|date|list|format|test|trial
  =against <verb>
  =contra
  enemy
  say … no
  said no|never|flat
  =no , they|he|she|we
  not|never want
  want|wanted
  would|rather rather|prefer
  would have preferred|liked|rather
  would sooner
  prefer
  =favoured|favored|favours|favors
  hold|held out
  hold|held that
  slow - roll|walk
  drag … feet
  stay|stayed away
  boycott
  hate|loathe|detest|dislike|resent|despise
  not like|love
  not believe|buy|trust
  not sign|let|allow|budge|accept|agree|move|approve
  refuse|decline to
  mistrust|distrust
  afraid
  fear
  worry
  threaten
  complain
  protest
  plead|beg
  over my dead body
  dead body
  shout|yell|scream
  push|pushed back
  push … back
  dig|dug in
  stall
  =disputed|contested
  overrule
  lobbied|lobbying
  had asked for
  ask for … instead|first|more
  ask us|me to
  called for
  argue
  not give|hand … back|data|up
  deny
  disagree
  cling|clung to|on
  hang|hung on to|onto
  have hung|clung
  try|tried|sought|seek to stop|delay|prevent|keep|block|kill|postpone
  long insisted|maintained|held|argued
  had always|long maintained|held|said|insisted|argued
  always|long maintained
  =demanded|demands|demand
  forbid|ban
  ignore
  no interest|appetite
  grumble|moan|grumbled
  in vain
  obstruct|hinder|sabotage|undermine|thwart
  stand|stood in the way
  critical of
  never in my|our|his|her|their lifetime|life
  thought … that? was|is a|an|it|spam|nonsense
  an? insult
  nonsense|rubbish|spam|madness|heresy
  escalate
  walked|storm out
  campaign|campaigned against|for
  turn|turned down|it
  not have it
  will|would|could|can not|never let|sign|accept|agree|touch|hear|give|budge|use|join|approve|allow|look|pay|support|part|have|commit|release|share|talk|move|want|stand|back|fund|take|lift
  hesitate
  not convinced|keen|happy|thrilled|amused
  far from convinced|keen|happy
  withhold|withheld
  delay|delayed … by|for|our|the|it
  postponed <self>|our|the|it
  appeal
  had … other plans|ideas|priorities
  other|different plan|plans|idea|view|opinion|priority|priorities
  rival|competing
  hold|held on to
  kept|keep asking|pushing
  defend|defended
  vote|voted against
  give notice
  took … some|much|a persuading|convincing
  dead set
  not hear of
  no time|use|need|reason for|to|in
  see|saw no reason|point|need|use|sense
  not interested|having
  kick|kicked up|against
  up in arms
  walked out
  put|puts … foot down
  heels
  stonewall
  sit|sat on it|the|our
  nervous|uneasy|alarmed|appalled|suspicious|cautious|hesitant|lukewarm|doubtful|resentful|offended|annoyed
  =called it|this|that|our|my|the … waste|toy|gimmick|spam|nonsense|mad|madness|insult|premature|wrong|holy|joke|threat|risk|mistake|fad|silly|crazy|reckless|dangerous|heresy|unserious|useless|overkill
  laugh|laughed at|off|out
  roll|rolled … eyes
  hold|held back
  sue|sued
  petition
  strike
  quarrel|row|clash
  at odds
  hard sell
  had to be convinced|persuaded
  against … wishes|will
  over … objections|protest
  despite … objections|protest|doubts|resistance
  set|had … heart|hearts on
  counter - proposal
  counterproposal
  wish|wished for|to
  press|pressed for
  pushed for … instead
  protested|protesting
  stuck to
  would have none
  none of it
  not … without|unless|until
  only if
  said it|that|this|we … too|wrong|risky|dangerous
  thought it|that|this|we … too|not|never|no|wrong|risky|dangerous
  found it|that … too|unnecessary|useless|wrong
  not see why|the
  the opposite
  instead wanted
  had … in mind
  vote|voted … down|no|against
  complained|complaining
  turned us|me|it down
  threaten|threatened
  warn|warned
  scoff|sneer|mock
  reservation|reservations|misgivings|concern|concerns|objections
  not on board
  last to
  until the last|end
  hard against
  loath
  bristle|bristled
  balk|balked|baulked
  jealous|protective of`);

/** What says that nobody was against it. */
export const unopposed = phrases(`
  nobody|none minded|objected|against|opposed|resisted|complained
  no one … trouble|against|objected|minded|opposed|complained
  nobody|noone was|be against
  no one was|be against
  anybody|anyone|nobody who had an issue
  no quarrels|resistance|opposition|objections|fight|fights|pushback|conflict|conflicts
  not say opposed
  not opposed
  no opinion
  without resistance|opposition|objection|conflict|a fight`);
