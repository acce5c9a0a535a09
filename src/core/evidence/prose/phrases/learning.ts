import { phrases } from '../base/phrases.ts';

/** What somebody learned, felt or became. */
export const learning = phrases(`
  <self> … learn
  learn a lot|much|so|how
  =learned|learnt … a lot|much|patience|how|to
  what did i learn
  taught|teaches <self>
  teach <self>
  <self> … grow as|enormously|into|personally
  <self> =grew
  how much i … grown
  i … grown
  growth experience|journey|mindset
  my|our|a|personal|growth journey
  it be a journey
  <self> … become … leader|person|professional|negotiator|storyteller|facilitator|braver|calmer|manager|pm|coach|communicator|mature
  i became
  the leader|person|pm|professional i became|am
  i be … a? … leader|person today|now
  more =patient|mature|confident|resilient|humble
  my|biggest|that takeaway
  takeaway
  what|that i take|took out|home|away
  i took out
  what … taking home
  <self> … come|came away|out … a|more|with
  i came out of? it? a|more|stronger
  it stretched|humbled me
  stretched|humbled me
  self - awareness
  it made me
  what i … gained
  it gave me
  gave me personally
  a different pm|person
  my attitude
  personal growth|development
  my development
  reflect on this
  i be a … better|calmer|stronger|different|more|far
  i know now
  i discover
  strength in me
  braver|calmer|humbler
  the lesson
  a|the|valuable|important|biggest|main lesson
  as a leader
  <self> … matured|mature|grow|grew
  as a person|professional|leader|human
  grew|grow|growing|grown … as
  found my voice|confidence
  my confidence
  more|greater confidence|self-confidence
  out of|outside my comfort
  comfort zone
  learn|learned|learnt about myself
  about myself
  made me a|the|who|more|better|stronger|braver
  shaped me
  changed me
  opened my eyes
  who i am|became|was
  my own growth|development|learning|transformation
  the|my learning|learnings
  key learning|learnings
  eye - opener|opening
  humbling|rewarding|formative experience|journey|year|chapter
  enriched me
  <self> … feel|feels|felt … proud|stronger|braver|more
  i am|'m|have … person|leader|pm|negotiator|listener|facilitator|storyteller|man|woman
  transform|transformed me
  inner|personal transformation|strength
  self - discovery
  i have a? thicker|better|calmer
  thicker skin
  i can now
  gave me … confidence|voice|sense|insight|perspective
  what stays|remains … i|me|my
  made me realise|realize|understand|see|think|grow
  i realised|realized|discovered|found|understood … myself|strength|voice|calling
  i came to see|understand|realise|realize|appreciate
  what i take
  i take away|with
  my mindset|horizon|perspective|outlook|leadership|toolkit|skills|skillset
  i now know|understand|see|listen|lead|trust
  today i know|understand|listen|lead|am
  for me personally
  me personally
  personally , i
  i … outgrew|outgrown
  i have … become|grown|learned|learnt|matured
  i've … become|grown|learned|learnt|matured
  i stopped being
  as a human
  in me
  in myself
  biggest|real|true|greatest|main|most|best result|outcome|win|gain|change|success|reward|achievement … i|me|my|myself|personal|inner
  i developed|strengthened|sharpened|deepened my
  developed|strengthened|sharpened|deepened|broadened|improved my|myself
  stronger|better|calmer|wiser|braver|richer person|leader|listener|manager|pm|version
  self - confidence
  confident i|now|enough`);
