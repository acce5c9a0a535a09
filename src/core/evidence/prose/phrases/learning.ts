import { phrases } from '../base/phrases.ts';

/** What somebody learned, felt or became. */
export const learning = phrases(`
  what did i learn
  how much i … grown
  growth experience|journey|mindset
  my|our|a|personal|growth journey
  it be a journey
  <self> … become … leader|person|professional|negotiator|storyteller|facilitator|braver|calmer|manager|pm|coach|communicator|mature
  i became
  the leader|person|pm|professional i became|am
  <self> … more =patient|mature|confident|resilient|humble
  my|biggest|that takeaway
  what|that i take|took out|home|away
  i took out
  <self> … come|came away|out … a|more|with
  i came out of? it? a|more|stronger
  it stretched|humbled me
  stretched|humbled me
  self - awareness
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
  <self> … braver|calmer|humbler
  me|myself|i|am as a person|professional|leader|human
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
  in me
  in myself
  i developed|strengthened|sharpened|deepened my
  developed|strengthened|sharpened|deepened|broadened|improved my|myself
  stronger|better|calmer|wiser|braver|richer person|leader|listener|manager|pm|version
  self - confidence
  confident i|now|enough`);

/** What somebody does or says who has become another. */
export const growing = phrases(`
  i … grow|grew|grown|growing as|enormously|so|a|up|too|with|through|personally|more|into|immensely|hugely|tremendously
  i … =grew|=grown .|,|;|!
  pm|person|self|personally =grew|=grown|=learned|=learnt
  i … mature|matured|outgrow|outgrew|evolved
  <self> … come|came|walk|walked|go|went|return|returned out|away|back a|an|as|more|different|changed|stronger|wiser
  <self> … come|came|walk|walked|go|went|return|returned out|away|back with a? more|thicker|better|new|deeper|greater|different
  walk|walked out|away a|an
  school|lesson|masterclass in|of patience|humility|life|empathy|listening|leadership|diplomacy|modesty|courage|trust
  i … no longer panic|fear|worry|hide|shout|doubt|freeze|avoid|hesitate|dread|apologise|apologize
  i … understood|realised|realized|saw … is|are everything|key|all
  i … leave|left … a|an|as leader|professional|person|man|woman|different|better
  i … come|came on a|more|far|so|enormously
  i … turn|turned into|from
  i used to think|believe|assume|imagine|fear|hate|talk|push|tell|shout|yell|rush|interrupt|argue|panic|worry|control|judge
  now|today|nowadays i … know|understand|listen|ask|trust|hear|dare|speak|think|stop|pause|see
  i … know|understand|listen|ask|trust|dare|hear|pause|speak|write … now|today|nowadays|first
  i … find|found it … humbling|enriching|rewarding|inspiring
  find|found out who i
  teach|taught|humble|humbled|stretch|stretched|shape|shaped|strengthen|strengthened|transform|transformed me
  mature|matured|harden|hardened|toughen|toughened|soften|softened|enrich|enriched|temper|tempered|mellow|mellowed me
  prepare|prepared|equip|equipped|ready me for|to
  changed me
  make|made me a|an|more|less|who|better|stronger|braver|calmer|the|think|see|realise|realize|understand|wiser|grow
  leave|left me wiser|stronger|calmer|braver|humbler|a|more|with
  give|gave|given me … confidence|courage|patience|perspective|strength|voice|insight|sense|self|peace|skin|humility|calm
  a? great|big|huge|true|real|good learning
  i … lesson|lessons
  take|took|draw|drew … lesson|lessons
  lesson|lessons … for|to|taught me
  <self> … lesson|lessons
  me : <verb>
  the new me
  about who i
  who came|comes out of
  i ask|listen|talk|tell|speak more|less
  proud|prouder of who|myself|how
  i surprised myself
  i … left|leave … with more|new|thicker
  who i want to
  lesson for life
  other|new|different|fresh eyes
  the insight that
  transformative|formative|life-changing for me
  i … dare to
  the best thing … is|was i
  that i sleep
  more backbone
  a thick skin
  left|leave it|this|there a|an|as leader|professional|person|man|woman|manager|expert|pm
  my university|apprenticeship|baptism|academy|mba
  my … skill|skills|ability|abilities|style|communication|judgement|judgment|thinking improve|grow|develop|sharpen|change
  my … skill|skills|ability|abilities|style|communication|judgement|judgment|thinking has|have … improved|grown|developed
  new|different|wider|broader outlook|perspective on|of
  i … realise|realised|realized|discovered|see|found how … i be
  i … realised|realized|discovered that? i can|am|could
  i now … differently
  i … differently now|today
  i … gained|acquired|collected … insight|insights|confidence|experience|patience|skills|maturity|understanding
  out of my shell
  found|find my calling|passion|purpose|style|path|stride|rhythm
  what have i got|gained|learned|learnt|become
  i … benefit|benefited|profit|profited
  what … most be|was i|me|myself
  biggest|greatest|real|true|main|best <noun> was|is|: mine|me|i|myself
  if … change it be me
  i am|'m now? somebody|someone|one who
  i … overcome|overcame|conquered|beat|lost my fear|fears|shyness|doubt|doubts|nerves|stage|insecurity
  i be not the same
  i found|find out|that that? i
  i … in … come|came|walked|went out
  for me … school|eye
  as a pm|person|professional|leader|human ,? i
  : me , <verb>
  afraid|scared|shy of … no more
  made a|an … of|out me
  making of me
  not who|what|the i was|used
  not|never the same person|man|woman|leader
  a school for me|of
  school of life
  an education
  coming of age
  rite of passage
  found my feet|place|way|self|voice
  find|finding my own? voice|feet|place|way|self
  <self> learning curve
  twice the man|woman|person|bloke|leader|pm`);

/** What introduces what came of it. */
export const harvest = phrases(`
  what i … get|got|take|took|carry|carried|bring|brought|gain|gained|keep|kept|won|have|had|learned|treasure|value
  what i had? to show
  have|has to show for it|this|that
  what it|this|that|which … give|gave|left|taught
  what … project|work|year|years|mission|time|job gave|gives|left|taught
  what stay|stays|stayed|remain|remains|remained|came|counts|lasts
  biggest|real|true|greatest|main|best|actual|chief|only|proper|lasting result|outcome|win|gain|change|success|reward
  biggest|real|true|greatest|main|best|actual|chief|only|lasting achievement|yield|harvest|profit|fruit|return|prize
  the harvest|yield|reward|prize|fruit|dividend|profits
  what came of|from|out
  i … keep|carry one|from|away|with
  i … take|took from|away|with
  i owe
  to take home|away|with
  came|come of|from it|this|all`);
