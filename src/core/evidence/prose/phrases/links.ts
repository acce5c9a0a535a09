import { phrases } from '../base/phrases.ts';

/** What links something that happened to what somebody did. */
export const links = phrases(`
  because
  , =so
  =and =so
  . =so <party>
  =therefore
  =thus
  =hence
  =consequently
  thereby
  lead|led to
  which led
  as a result|consequence
  in consequence
  result|come from|of
  =thanks to
  cite
  on the strength|ground|basis|base|back of
  by reason of
  by|in virtue of
  on account of
  owing to
  due to
  for this|that|which reason
  the reason
  reason =for|was|is
  that|this|which be why
  hence
  after|on|once|upon|having <verb> <self>|the|it|what|how|a|an|that
  after|once|when <party>|they|he|she|<self> … see|read|hear|try|watch|show|post|learn|realise|find
  after|once|on|upon|having seeing|reading|trying|hearing|watching|seen|read|tried
  when <self> … put|show|lay|bring|present|tell
  having seen|read|heard|tried|watched
  with that|this|it in hand
  on seeing|reading
  since|as =they|he|she|it|nobody|our|my
  in response to
  in view|light of
  prompted|convinced|persuaded|swayed|embarrassed|triggered|caused|driven by
  convince|persuade|sway|embarrass|shame
  change … mind|view|opinion
  what change|shift|do|move|persuade|convince|decide|make
  come|came =straight? out of
  come of
  make them|him|her <verb>
  attribute … to
  the outcome|result|effect be|is|of
  =what =did it
  when <party>|they saw|read|heard|realised
  seeing
  nag|bug|beg
  our|my … shows|showed|show|lets|let|proved|revealed
  at <self> request|urging|suggestion
  following <self>
  inspired by
  influence
  trigger
  spark
  it pay
  owe to
  fruit of
  brought|bring this|that|it
  changed|change her|his|their view|mind|opinion
  having <verb>
  since|as the|they|a|our|my|it|he|she … <verb>
  with <self> <noun>
  what did it
  made the difference
  under <self>|her|his
  off the back of
  in the wake of
  given <self>|the|what|that
  spurred|moved|persuaded|swayed|alarmed|impressed|shaken by
  this|that|which is|'s why|how
  whereupon
  brought about
  credit|credited … to|with|for
  on <self> advice|suggestion|recommendation|evidence|data|numbers|word
  using <self>
  at <self> prompting|suggestion|request|insistence
  stem|stemmed from
  grow|grew out of
  tip|tipped the|it|them|her|him
  clinch|clinched
  won|win … over
  argument|analysis|figure|figures|count|list|note|data|evidence|numbers that|which convinced|persuaded|moved|decided|swayed|turned
  enough for|to
  on that|this|these evidence|ground|basis|strength|showing
  as they|he|she … themselves|himself|herself|put|wrote|said
  for which|whose sake
  faced|confronted with`);
