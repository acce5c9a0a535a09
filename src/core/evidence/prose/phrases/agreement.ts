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
  buy in
  bought in|into
  on board
  onboard
  on the same page
  same page
  full agreement|support|consensus|harmony
  everybody|everyone|all|nobody|both … agree
  all|every … endorse|sign|support|approve|back
  =all … have agreed
  unanimous|unanimously
  consensus
  united behind
  rally|rallied around|behind
  in one boat
  all of them … yes|on board
  all|everyone|everybody … said yes
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
  every <noun> … aligned|agreed|signed|approved|supported
  all parties
  every|all party|parties … together
  bring|brought every|everyone|everybody|all|them
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
  no losers|opposition|resistance
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
  got a|the|their
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
  of the same opinion
  agree on every single? point
  be|were of my opinion
  healthy tension`);
