import { phrases } from '../base/phrases.ts';

/** What links something that happened to what somebody did. */
export const links = phrases(`
  because|cos|cuz|coz
  cause|reason|why|because :|=was|were
  accordingly
  thereupon
  =so =that
  at|by|on the? request|invitation of
  after|following <noun> of|with|from
  with|on that|this|these|those <party>|they|he|she|the|it
  on the? basis|strength|ground|back of
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
  faced|confronted with
  did the trick
  be|'s what <verb>
  that|this be|'s|was how|why
  told|tell <self> so
  down to <self>|the|a|this
  all since the|our|my
  =why :|?
  reason … :
  a|all|the =difference
  drew|drawn from
  since|as a|an|both|there|no|nobody|every|each … <verb>
  them|him|her into it
  after that|this <noun>
  until <self> <verb>
  freed by|from
  open|opened it|the up|door|way
  =so the|it|they|she|he <verb>
  . =so the|it|they|she|he
  as a direct result|consequence
  tip|tipped the balance|scales
  turn|turned the tide
  swing|swung it|them|him|her|the
  the clincher
  open|opened their|his|her eyes
  bring|brought it home
  make|made the case
  won|win them|him|her over
  on seeing|hearing|reading|learning
  at the sight of
  which|that persuaded|convinced|moved|prompted|led|made|decided|settled
  persuaded|convinced|swayed|moved|impressed|alarmed|shaken by
  the argument|figure|figures|number|numbers|count|graph|chart|demo|photo|photos|list that
  in answer|reply to
  inspired|prompted|encouraged|spurred|emboldened by
  =whereupon|whence
  direct|directly result|consequence of
  such that
  so much so
  with the|that|this result that`);

/** What says that the writer does not know the cause. */
export const doubt = phrases(`
  no idea which|what|whether|why|if
  ? no idea
  not|cannot claim|prove|say|tell|know|give … it|they|one|that|which|whether|what|why|mechanism
  i do not know why|whether|if|which
  hard|difficult|impossible to say|tell|prove|know
  you tell me
  who knows
  nothing to do with <self>|it|this|us
  could|may|might well? be|have =been? something|the|a|that|because|inflation|coincidence
  coincidence
  anybody's|anyone's guess
  may|might not|never have|be <self>|our
  on|of its|their own accord
  anyway|regardless without <self>
  without us|me
  would have done|happened|come … anyway|without`);

/** What names the cause of what stands before or after it. */
export const strongLinks = phrases(`
  did the trick
  that|this|which|what|it =did =it
  the|my|our … =did =it
  made the|all difference
  =thanks to <self>|the|that|this|a
  on account of
  that|this|which be|'s why|because
  because of <self>|this|that|it|the|these|those
  down to <self>
  all since the|our|my
  cause|reason|why :
  as a result
  came|come straight|directly? out of
  credit|credited … to|with
  owe|owed … to`);
