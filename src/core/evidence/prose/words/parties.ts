/** Words for a group of people who work together, or for what they do. */
export const groups: ReadonlySet<string> = new Set(
  `team squad department desk office group unit crew board committee agency union council authority association chamber
  company partner supplier vendor reseller dealer retailer carrier bank insurer hospital school clinic ministry division
  directorate plant factory depot workshop warehouse store shop branch station region house kitchen studio
  finance legal marketing sales operations ops procurement purchasing treasury security engineering design support risk
  compliance audit hr it brand advertising ads infrastructure billing payroll logistics dispatch
  controlling accounting underwriting claims merchandising editorial licensing informatics epidemiology nursing
  maintenance planning pricing curation category commercial trading metering research regulatory noc
  management leadership staff workforce colleague community tribe chapter guild scheduling rostering safety affairs fund centre center institute bureau secretariat court police publisher cooperative fleet lab ward customs operator university faculty library museum theatre charity foundation investor hub cell practice firm subsidiary headquarters hq consortium syndicate municipality county city hall government parliament bench cabinet jury
  admin administration housekeeping catering reception dispensary pharmacy fulfilment fulfillment intake newsroom shift
  brigade precinct parish diocese federation league alliance coalition club district town state province canton airline
  airport port hotel bakery farm mill refinery yard brewery garage gallery academy college archive registry embassy
  treasury tribunal taskforce pod franchise broadcaster newspaper magazine orchestra circle helpdesk frontline
  servicing compliance taxation customs forensics backoffice front-office back-office presidency executive owner
  stewardship pathology radiology cardiology oncology neurology psychiatry paediatrics pediatrics surgery`.split(/\s+/),
);

/** Words for somebody by what they do, where the ending does not tell. */
export const roles: ReadonlySet<string> = new Set(
  `head chief lead boss deputy foreman foremen nurse surgeon doctor physician vet adviser advisor judge clerk
  ceo coo cfo cto cio cpo vp gp pm phd president chair executive exec registrar agent officer staff caseworker
  rep representative veteran guard principal mayor minister secretary assistant co-op director manager
  cook chef midwife paramedic mechanic pilot captain skipper sergeant colonel dean provost rector professor coach scout
  curator docent steward warden marshal sheriff attorney counsel notary paralegal dev sysadmin dba sre svp evp md gm cmo
  chro ciso dpo em tpm bosun matron intern apprentice temp locum concierge maid boffin purser ref prefect lad lads chap chaps bloke blokes fella fellas bishop vicar ombudsman
  chancellor commissioner trustee owner sponsor sceptic skeptic bookkeeper steward`.split(/\s+/),
);

/** Words that look like somebody by their ending and are things, or are those who buy and use. */
export const noRoles: ReadonlySet<string> = new Set(
  `number paper order error user customer shopper buyer viewer reader visitor subscriber consumer traveller passenger
  guest player patient quarter server offer letter summer winter water power layer order paper master register center
  corner counter footer header folder border buffer cluster computer printer scanner sensor sticker trailer newsletter
  october september november december matter manner answer after other another better never over under however whether
  rather together later earlier former latter newer older higher lower faster slower cheaper shorter longer bigger
  smaller greater fewer closer stronger clearer further easier dinner locker factor error vector color colour
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
  poster charger container freezer boiler heater sampler starter roller identifier multiplier modifier qualifier notifier`.split(
    /\s+/,
  ),
);

/** Words for those who buy and use, and decide nothing at work. */
export const customers: ReadonlySet<string> = new Set(
  `user customer shopper buyer viewer reader visitor subscriber consumer traveller traveler passenger guest player patient
  kid child student pupil learner parent citizen tenant resident people caller client someone somebody anybody anyone
  member gamer listener seller host merchant farmer applicant claimant candidate family household fan audience payer holder donor borrower`.split(
    /\s+/,
  ),
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
