import { phrases } from '../base/phrases.ts';

/** Agreement of all or many, as if it were an achievement. */
export const agreement = phrases(`
  all|everyone|everybody|each|whole … aligned|on board|agreed|agree
  <party> be? aligned|onboard
  align all|everybody|everyone
  align all|the stakeholders
  aligned all|everyone|everybody|stakeholders
  all stakeholders
  fully|completely|totally aligned
  buy - in
  get|gain|win|secure|full|complete|have … buy in
  bought in|into
  be|come|get|bring|keep|with|everyone|everybody|all|<party> on board
  get|bring … on board
  on board with
  onboard
  on the same page
  same page
  full agreement|support|consensus|harmony
  everybody|everyone|all|nobody|both … agree
  =all … have agreed
  unanimous|unanimously
  =consensus was|were|is|has|on|in|of|among|between|with|across
  a|full|complete|total|broad|build|built|reach|reached|find|found … consensus
  united behind
  rally|rallied around|behind
  in one boat
  all of them … yes|on board
  said yes without
  a yes from
  gave a? blessing
  every … gave … blessing
  everybody|everyone|all felt heard
  no one|nobody left|objected|voted
  not one … vote
  speak|spoke with one voice
  one voice
  harmony
  agree on every
  all parties
  every|all party|parties … together
  bring|brought every|everyone|everybody|all
  bring|brought them all
  of my opinion
  pull in the same direction
  every stakeholder
  agreed all along
  =accord
  everybody was|were happy
  everyone was happy
  all|everyone|everybody be? on my side
  all|everyone|everybody be? behind it|us|me|the
  all|everyone|everybody … supported|endorsed|happy|convinced|committed|enthusiastic|in favour
  whole|entire … aligned|behind|on board|agreed|bought|supported
  broad|wide|full|complete|total|enthusiastic|unconditional support|backing|agreement|alignment|consensus|commitment|approval
  in full|complete|total agreement|alignment|consensus
  nobody|no|none … objected|disagreed|dissented
  nobody|none had any objection|objections
  no objection|objections|dissent
  without dissent|objection
  everyone|everybody|all signed up|on
  shared understanding|commitment|vision
  common understanding|purpose|ground
  pulled|pulling together
  unity|togetherness|unison
  of one mind
  got|secured|won|obtained|gained … buy-in|agreement|approval|support of|from all|every|everyone
  green light from all|every|everyone
  win|won everyone|everybody over
  get|got everyone|everybody|them all to? agree|together|behind
  convinced everyone|everybody|all
  all|every stakeholders|departments|teams|functions|regions|parties|wards|agencies … agreed|signed|aligned|support|supported
  all|everyone|everybody in agreement
  of the same mind
  everyone|everybody|all 's consent|blessing|support
  with the blessing|consent|support of all|everyone|every
  thumbs up
  everyone|everybody|all loved|love|liked|applauded|welcomed|embraced|enthusiastic|delighted
  same direction
  one direction
  one and all
  united|unite
  wholeheartedly
  convince|convinced all|everyone|everybody|the whole|them all
  not a single objection|dissenting|no|vote|voice
  all|everyone|everybody … behind it|us|me|the
  full|total|complete|broad|wide|universal|unanimous agreement|alignment|consensus|backing|support|acceptance|approval
  alignment across|between|of all|everyone|every|the whole
  aligned all|every|the whole|everyone|everybody|our|the|stakeholders
  all|each|every department|team|function|region|party|stakeholder|side … aligned|agreed|committed|convinced|happy|satisfied
  everyone|everybody|all|both sides was|were|are? … satisfied|happy|pleased|content
  happy with the result|outcome|decision
  all were|was in
  common|shared ground|line|vision|understanding|goal|purpose
  no losers
  to a man|woman|person
  not a? single|dissenting voice|vote|objection|word
  no|without a? dissenting|contrary|opposite voice|vote|opinion
  with one accord|voice
  room with me|us
  in the end no|nobody|none|not
  at the end … no more? open? objection|objections
  no <party>|<noun> say|said no
  not a? single|one <noun>|<party> say|said no
  not a? single|one … disagreed|dissented|grumbled
  convince|persuade|win|satisfy|rally|unite all|everyone|everybody|every|both
  head|heads nodded
  be all =for it|this|that|the
  carried by all
  without exception … agreed|endorsed|signed|supported|accepted|approved|backed|behind
  agreed|endorsed|signed|supported|accepted|approved|backed … without exception
  vote … to nil|nought|none|zero|nothing
  win|won over all|everyone|everybody|every
  no voice|voices|vote|votes against
  same hymn
  hand|hands in hand
  hand - in - hand`);

/** What says that somebody gave something up. */
export const concession = phrases(`
  give|gave … up
  give|gave way
  concede
  concession
  compromise
  in return|exchange
  relinquish
  settle for
  let her|him|them have|keep
  <party>|they|he|she got a|the|their|it|his|her
  what … =give|gave :|,|be|up
  take|took|accept|accepted … on|upon ourselves|myself|us|me
  renounce|cede|yield|relent|drop|dropped … demand|claim|objection|condition
  gave in
  cave
  back down
  withdraw
  trade|traded
  met … halfway
  forgo
  waive
  surrender
  sacrifice`);

/** What says that all had wanted the same. */
export const sameAllAlong = phrases(`
  agreed all along
  all of my opinion
  wanted the same
  said exactly? the? same
  want the same
  want what we|i|they want|wanted
  position … start|started|begun|began with|from
  propose what … propose
  of the same opinion
  agree on every single? point
  be|were of my opinion
  healthy tension`);

/** What somebody does or is who agrees. */
export const assenting = phrases(`
  =agreed|=accepted|=signed|=approved|=agree
  back|support|endorse|embrace|welcome|applaud|consent|concur|commit|align|unite|rally
  ratify|subscribe|adhere|acclaim|salute|bless|pledge|acquiesce
  aligned|agreed|united|convinced|persuaded|won|satisfied|pleased|delighted|thrilled
  =content|=happy|=glad|=positive|=supportive|=enthusiastic|=unanimous|=keen|=willing|=onboard|=committed|=excited
  wholeheartedly|gladly|willingly|happily|enthusiastically
  say|said yes
  on board
  of one|the same mind|opinion|view
  as one
  same page|direction|boat|opinion|mind|side
  one direction|voice|mind|opinion
  in favour|favor|agreement|accord|harmony
  with me|us
  together
  stand|stood behind
  be behind
  behind it|me|us|this|that|the
  buy|bought
  be =in|=in.
  can|could =live
  win|won over
  common|shared|full|complete|total understanding|consensus|agreement|view|position|vision|support|backing
  green light
  consensus|buy-in|alignment|agreement|accord
  see|saw it our|my|the same way
  come|came round|around|along|over
  be =for it|this|that
  =yes
  thumbs up
  hands up
  sign|signed - off
  give|gave … nod
  nod|nodded
  up for it
  all =for it|this|that
  converted
  confirm|confirmed|validate|validated|carry|carried
  come|came to my|our
  =approve|=approves
  aboard
  said|found|thought|called … good|great|fine|excellent|right|best
  find|found themselves in
  satisfaction|approval|assent|consent|blessing
  shake|shook hands|on
  put|gave … signature|signatures|name|names|blessing
  hand|hands in
  same wavelength|hymn|goal|line
  smile|smiled|smiling
  sing|singing from
  on side
  onside`);
