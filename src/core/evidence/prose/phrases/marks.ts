import { phrases } from '../base/phrases.ts';

/** What says that something was otherwise earlier. */
export const earlier = phrases(`
  used to
  =formerly|previously|originally|traditionally|historically
  =earlier
  =until
  =till
  =before
  =once
  =back =then
  in the past
  had always|long|been|kept|maintained
  had =own|its|their|his|her
  =old :
  where|when it|they|we|there|each had|was|were
  where there|it|they used|had|was|were
  where =earlier|formerly|previously|before
  whereas
  =rather than
  instead of
  in place of
  =was|were =now
  as against
  =not <number>
  no more|longer
  had been
  up till|until|to
  for years|decades|ages
  since forever|ever
  at first
  was|were <number>|no|not|on|at|in|by|only
  in =january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec
  first|last quarter|year|spring|autumn|summer|winter
`);

/** What says how something is by now. */
export const later = phrases(`
  =now
  =today
  these days
  =nowadays
  no longer
  not … any =more
  not … =anymore
  =since then
  from then on
  ever since
  since =january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|then|last
  by now
  at present
  as of
  currently
  =new :
  any =more
  =anymore
  =no =more
  =since .|,
  =since the|this <noun>
  =from <name> … have|has`);

/** What sets the two against each other in one breath. */
export const contrast = phrases(`
  used to
  until … each|every
  =instead of
  rather than
  =whereas
  where … used|formerly|earlier|previously|planned
  where it|they|there|we|he|she … had|was|were
  =not =in =the
  as against
  in place of
  formerly
  previously
  no longer
  not … any =more
  not … =anymore
  had =own|its|their|his|her =own
  it be the other way
  had never done
  never done
  never done that
  buried|once … now
  <number> … , =not <number>
  <noun> =before .
  earlier it|he|she|they|each
  , =was <number>|nil|none|zero
  had always|long
  used to be
  which used to
  up till|until
  swap|exchange|switch|convert … for|to|from|into
  move|shift|change … from
  be =gone
  be|get switched|turned off
  =and =not =by|with|from|on|at|through
  from then on
  ever since
  the first time
  =died out
  replace … by|with
  go|fall|drop|rise|climb|grow|move|shift|cut|reduce|bring|shrink|raise|lift … from
  come down|up|back … from
  from … to
  from … down|up to
  =before :
  =before that|this|it
  =before it was
  =earlier|formerly|previously it|they|he|she|each|that|there|we
  =before , it|they|he|she|each
  =old :
  reverse its|their|his|her position|decision|course
  stop|quit|cease … <verb>
  since forever
  in the old|past days|way|system|process
  compared to|with
  unlike before
  for the first time
  go|went from <verb>
  gave|give way to
  had been … now
  =then , … now
  =until =last
  , =it =was <number>|by
  =no =more <verb>|<noun>|by
  where … =it|they had|was|were
  =until <number> … was|were|had
  <noun> =before )
  reverse|opposite of earlier|before
  had|would never done|sent|had|been|used|asked|seen|met|looked
  never did|had … before
  had|would =been … =until`);

/** What says that all is as it was. */
export const unchanged = phrases(`
  =still <verb>
  as before|ever|always
  unchanged
  continue|keep|go to|on <verb>
  exactly as
  the same as
  to this day
  business as usual
  yet to <verb>
  not … =yet
  as they|he|she|it always? ever? do|did|was|were|work|worked`);
