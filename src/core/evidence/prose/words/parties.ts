/** Words for a group of people who work together, or for what they do. */
export const groups: ReadonlySet<string> = new Set(
  `team squad department desk office group unit crew board committee agency union council authority association chamber
  company partner supplier vendor reseller dealer retailer carrier bank insurer hospital school clinic ministry division
  directorate plant factory depot workshop warehouse store shop branch station region house kitchen studio
  finance legal marketing sales operations ops procurement purchasing treasury security engineering design support risk
  compliance audit hr it brand advertising ads infrastructure billing payroll logistics dispatch
  controlling accounting underwriting claims merchandising editorial licensing informatics epidemiology nursing
  maintenance planning pricing curation category commercial trading metering research regulatory noc
  management leadership staff workforce colleague community tribe chapter guild scheduling rostering safety affairs fund centre center institute bureau secretariat court police publisher cooperative fleet lab ward customs operator university faculty library museum theatre charity foundation investor hub cell practice firm subsidiary headquarters hq consortium syndicate municipality county city government parliament desk bench cabinet jury`.split(
    /\s+/,
  ),
);

/** Words for somebody by what they do, where the ending does not tell. */
export const roles: ReadonlySet<string> = new Set(
  `head chief lead boss deputy foreman foremen nurse surgeon doctor physician vet adviser advisor judge clerk
  ceo coo cfo cto cio cpo vp gp pm phd president chair executive exec registrar agent officer staff caseworker
  rep representative veteran guard principal mayor minister secretary assistant co-op director manager`.split(/\s+/),
);

/** Words that look like somebody by their ending and are things, or are those who buy and use. */
export const noRoles: ReadonlySet<string> = new Set(
  `number paper order error user customer shopper buyer viewer reader visitor subscriber consumer traveller passenger
  guest player patient quarter server offer letter summer winter water power layer order paper master register center
  corner counter footer header folder border buffer cluster computer printer scanner sensor sticker trailer newsletter
  october september november december matter manner answer after other another better never over under however whether
  rather together later earlier former latter newer older higher lower faster slower cheaper shorter longer bigger
  smaller greater fewer closer stronger clearer further easier dinner locker driver factor error vector color colour
  behavior behaviour door floor major minor prior actor monitor anchor mirror indicator calculator tumor tutor
  wrapper parameter filter router dashboard metre meter liter litre chapter cover career barrier tier pier
  weather whatever wherever tracker timer loader adapter connector processor helper teacher-led owner-led
  christian asian median civilian guardian list assist exist persist consist twist checklist shortlist playlist backlog
  want grant plant variant relevant important constant instant restaurant warrant merchant tenant participant
  human woman women man men gamer member fighter barter charter transfer prefer refer defer differ suffer
  consider remember deliver discover recover cover trigger enter alter center render gather bother wonder answer
  proper super hyper inner outer upper per her were here there where pioneer cheer beer deer seller sellers
  blocker slider marker pointer browser banner burner drawer converter checker mapper divider holder stakeholder
  encounter shareholder decider reminder remainder cylinder calendar tender gender wager eager tiger finger
  singer longer stranger danger ledger merger burger hunger anger larger usher butcher voucher brochure
  identifier multiplier modifier qualifier notifier`.split(/\s+/),
);

/** Words for the writer and the writer's own. */
export const selves: ReadonlySet<string> = new Set([
  'i',
  'we',
  'me',
  'us',
  'my',
  'our',
  'mine',
  'ours',
  'myself',
  'ourselves',
]);

/** Words for somebody else. */
export const others: ReadonlySet<string> = new Set([
  'they',
  'he',
  'she',
  'them',
  'him',
  'her',
  'their',
  'his',
  'theirs',
  'who',
  'whose',
]);
