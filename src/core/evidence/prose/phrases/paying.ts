import { phrases } from '../base/phrases.ts';

/** What says that something was given up, lost or paid for it. */
export const paying = phrases(`
  cost <self>|him|her|them|us|a|an|the|one|two|three|its|their
  cost <number>
  cost be|: |-
  cost :
  cost - wise
  do cost
  =costs|cost =was|were|is
  at a|the|great|considerable cost
  price =was|is|i|we|:
  price <self>
  the price =for|of|was|is
  what i|we paid
  <self> … paid|pay
  paid|pay for it|this|that
  pay|paid with|=dearly
  pay|paid <self>? price
  pay|paid … consultant|contractor|agency|supplier
  give|gave up
  <self> … gave … up
  sacrifice
  lose
  lost
  a|painful|real|heavy|great loss
  surrender|relinquish|forgo|forfeit|forwent|forewent
  at the expense of
  in exchange|=return
  set aside
  <self> … drop|shelve|park|pause|skip|postpone|kill|cancel|ditch|freeze|trade|defer|abandon|burn|spend|scrap|delay|miss
  drop|shelve|park|pause|postpone|cancel|freeze|defer|abandon|scrap|delay … for it|this|that
  =dropped|shelved|parked|paused|postponed|frozen|abandoned|deferred … for|over|because
  <self> hand … to another
  was|were|be|got|been|get =dropped|shelved|parked|paused|postponed|frozen|abandoned|delayed|cancelled|deferred|killed|scrapped|cut|pushed|sacrificed
  slip
  =slid
  weeks|months|days|quarter|year|sprint|sprints|half =late
  came|come|went|shipped|delivered|launched … =late
  got|was|were|is|are =late =for|by|because|as
  never got|shipped
  not get|got … until
  be not coming
  wait|waits|waited until|another
  must wait
  =waits|waiting|wait for two|three|another|years|months
  have|had to leave|drop|wait|give|rebuild|forgo|cancel|cut|let
  goodwill
  good will
  =owe|owed|owes
  be|be|, =gone
  =gone overnight|forever|for|with|too
  my|our|<number>|all|whole|of weekends|weekend
  no|lost|cancelled|missed|without|gave … holiday|vacation|leave
  my|our|of fridays|evenings|nights|weekends|sundays|saturdays
  evenings|nights|weekends of
  friendship
  not|never … greet|speak|talk to? me|us
  no longer … greet|speak|talk|invite|trust
  not forgive
  still cross|angry|furious|upset|sour
  cross|angry|furious|upset with me|us
  no friend
  relationship … suffered|worse|cool|damaged|recovered
  my|our relationship
  <self> trust
  my|a|the promotion
  my|the|our|their bonus
  warning
  hole in
  a|the dent in
  expensive|costly
  ate|eat|swallow|swallowed|devoured|consumed|absorbed … <number>|my|our|all|up|into|every|most|whole
  runs us
  money|budget|funds|time that was|were|had
  was|were planned|meant|reserved|earmarked|promised for
  meant|reserved|earmarked|promised|planned for … <self>
  =died
  =dead
  bury|buried
  write|wrote|written off
  make|made room
  <number> weeks|months|days|sprints =gone|lost|went
  stood|stand still|idle
  burned|burnt out|my|most|through|bridges
  stop|stopped all|other feature|work|features
  worn out
  resign|quit
  <self> roadmap
  credit with
  broke|broken the|my|our|a|their|its
  it hurt
  be =hurt
  did hurt
  =downside|drawback
  for which we|i
  a|my|our promise
  break|broke … promise
  no longer invite
  never forgave
  not recovered
  opportunity cost
  instead of my|our
  went without
  haste
  overtime
  remind me|us
  remind … of|me
  fell|fall out of
  went|go overboard
  never home
  reputation|standing
  leaves|leave|left … on the table
  career - limiting
  never … built|finished|shipped
  got|getting no <noun> for
  no|without … last|this|that year|quarter|season because|for|over
  suffer
  neglect my|our|the|a
  stretched thin
  behind schedule|plan
  over budget
  fall|fell behind
  put off|back|on hold
  put … on hold|ice
  on hold|ice
  pushed|push … to next|the|q1|q2|q3|q4
  moved to the? next
  fewer|less time for
  trade|traded … for|away
  strain
  blame
  a black mark
  my review
  penalty
  fine of
  sunk
  the bill
  out of my|our|own pocket|budget|roadmap|plan
  took|take … engineers|people|weeks|months|budget from|off|away
  pull|pulled … off
  stuck in
  leave|left … unfinished|undone
  got|get no sleep
  no|without bonus|promotion|holiday
  never started|followed
  went nowhere
  had|has to go
  the casualty|victim
  the bill|toll
  on the shelf
  back burner
  at the price
  drain|drained
  used up
  exhausted|exhausting
  go|went|stay|stayed|remain|remained|still unbuilt|undone|unfinished|unshipped
  not|never built|made|written|shipped|delivered|launched|started|finished because|for|until|at
  not make it
  take|took a hit
  a|the dip
  fall|fell out with
  on speaking terms
  resent <self>
  ill will|feeling
  bad blood
  angry|annoyed|cross|furious|disappointed at|with|about <self>
  frosty|cool|cold|sour since|with|towards
  stop|stopped talking|inviting|trusting|answering
  leave|left the team|company|firm|us
  sleepless
  my|our credibility|capital|standing|reputation|name|budget|bonus|promotion|weekend|evening|sleep|health|marriage
  political capital
  a|many|some|my favour|favours|favor|favors
  lose|lost face
  embarrass <self>
  missed|miss … deadline|target|date|launch|season|window|quota
  below target
  compensation|compensate
  penalty|fee|fines
  refunds we|i
  take|took … from my|our
  come|came out of|from my|our
  my|our … slip|slipped|waited|suffered|stopped|stalled|shrank|died|moved
  at the cost
  we|i could not … any more|longer
  had no time|people|money left|for
  no time left|for
  without a successor
  cut from
  was cut|lost|gone
  paid … overtime|extra|double
  it took … off
  off my|our roadmap|plan|list
  i was passed over
  passed over
  turn|turned down … offer|job|chance|customer
  turned away
  walked away from
  said goodbye to
  kiss|kissed goodbye
  let go of
  part with
  parted with
  lie|lay|went|sit|goes|left … drawer|cupboard|skip
  nobody thanked
  complaints|complaint … about <self>
  <number> customers|clients|users left|lost
  customers|clients left`);

/** What says that it cost nothing. */
export const free = phrases(`
  not … cost … anything|much|a thing
  no downside|cost|price|complaints|drawback|sacrifice
  without any? cost|sacrifice|downside
  not … see it
  not see any? downside|trade
  not take much effort
  not … any trade
  not think … downside
  cost|costs|cost us|me nothing`);
