import { phrases } from '../base/phrases.ts';

/** What says what somebody had of it: time gone, money spent, plans put off, people who are cross. */
export const losing = phrases(`
  not|never be? invited|thanked|greeted|welcome|popular|promoted|forgiven
  not|never … forgive|forgiven|forgave|thank|thanked
  not|never … answer|answered|reply|replied|returned <self>|my|our|a
  not|never speaks|spoken|spoke|talks|talked to
  not pick up
  black|dirty looks
  cold shoulder
  made enemies|an enemy
  <number> weeks|months|days|sprints|quarters|years|evenings|weekends|nights|hours of <self>|discussion|discussions|work|negotiation|arguing|fighting|overtime|rework|talks
  <number> weeks|months|days|sprints|quarters|years|evenings|weekends|nights it|that|this took
  it|that|this|which took|takes|ate|swallowed|consumed <self>
  it|that|this|which took|takes|ate|swallowed|consumed … months|weeks|year|years|quarter|half|whole|entire|all
  took|take my|our … spring|summer|autumn|winter|year|quarter|weeks|months|weekends|evenings
  <self> … spend|spent … weeks|months|winter|summer|spring|autumn|year|evenings|nights|weekends|christmas|money|days|budget|thousand
  spring|summer|autumn|winter|year|quarter|weekend|weekends =gone|lost
  go|went|gone|goes back|without|dark|unlit|out|nowhere … half|year|quarter|its|the|for|first
  do|did|done without
  be|'s left|remain untouched|alone|idle|empty|unfinished
  got nothing from|of|for
  nothing … done on|for
  nothing else to show
  so no <noun> for|this|that|until|at|.|,
  sit|sat on our|my|it … <number>|weeks|months
  no <noun> for anyone|anybody|us|me|them|that
  <self> do? not get the|my|our|a
  not get their|its … this|that year|quarter|season
  not have time|money|budget|people … for|to|left
  knock|knocked … on the head
  come|comes … later
  became later|late
  <number>|a|one release|timetable|season|sprint|quarter|quarters later
  =forfeited|bumped|axed|starved
  fell|fall|fallen|drop|dropped out for
  fell|fall|fallen out =for
  <self>? miss|missed|skip|skipped my|our|his|her|a|the <noun>
  skipped the|my|our
  <number> =over budget|plan|.|,
  <number> k|million|thousand|euros|dollars =over
  premium|price|fee|rent rose|went … up|for|because|over
  the money went|go to|into
  from the money|budget for|of|meant
  out of my|our|the … money|budget
  my own bonus|money|budget|pocket|time
  take|took|bear|bore|carry|carried the|on? liability|risk|blame|fall|loss
  give|gave|hand|handed them|him|her|it my|our … slot|budget|seat|engineer|people|team|room|time|place|weekend|desk|developer
  let him|her|them have … my|our
  <self> had wanted|preferred|hoped
  resignation|resignations
  =ate every|all|my|our
  work|worked|months|years|weeks … in vain
  for nothing
  <self> wasted
  <self> … myself at|until|by <number>|half|night|dawn|midnight
  deficit|shortfall|overrun|overspend|overspent|writedown|write-off
  refunds of|worth|cost
  layoff|layoffs|redundancy|redundancies
  lose|lost sleep|patience|temper
  lost us|me
  had to be dropped|cut|cancelled|redone|scrapped|rebuilt|postponed
  a painful|bitter|heavy|steep price|loss|toll|blow|bill
  bitter pill
  swallow|swallowed my|our pride
  worse for|off
  traded
  trade-off =was
  sacrificed
  at <number> 's cost
  it|that|this|which hurt
  <noun> suffered|stalled|starved|slipped
  <number> months|weeks|days|quarters|sprints lost|behind|late|delay
  set|sets <self>|them|it back
  pay|paid dearly
  out of pocket
  in the red
  burn|burned|burnt out
  lost <self>|him|her|them a|an|the|our|my
  lost a|an|the|our|two|three|one customer|client|account|deal|contract|tender|engineer|designer|developer|colleague|friend|ally
  missed|miss the|our|a deadline|window|date|launch|season|slot|target|train
  delay|delayed … by <number>|a|two|three
  pushed|push back by|to|until
  deprioritise|deprioritize|deprioritised|deprioritized
  sidelined|benched|mothballed
  took|take a back seat
  fall|fell by the wayside
  not happen because|for|until|that|this
  never see|saw the light|day
  gather|gathered|gathering dust
  half - finished|built|done
  hand|handed in … notice
  quit|resigned|left over it|this|that
  sick leave
  not amused
  ruined
  bore the brunt
  at our|my own expense
  not without a price
  forwent|forwent
  the losers|loser
  had to live with
  took … off the|my|our roadmap|plan|list|project
  no longer trust|trusts|invites|talks
  stop|stopped saying hello
  bad press
  my|our turn to
  i|we swallowed
  in return we|i
  we|i lost
  robbed <self>|our|the
  cannibalise|cannibalize|cannibalised|cannibalized`);
