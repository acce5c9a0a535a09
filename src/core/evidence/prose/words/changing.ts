/** Verbs of doing otherwise: who is their subject has changed something. */
export const changing: ReadonlySet<string> = new Set(
  `adopt drop move fund delay rewrite switch stop quit cease shelve close cut retire replace add put change shift hand
  pull transfer raise reorder publish swap cancel remove delete throw kill scrap abandon redirect reallocate rebuild
  reorganise reorganize restructure rename lower lift extend shorten reduce increase double halve begin introduce
  allow permit ban pick withdraw reverse convert carry dedicate allocate budget exchange correct fix update redesign
  retrain return merge split skip take retarget reprice rework reassign relax tighten revise schedule postpone defer
  prioritise prioritize deprioritise deprioritize phase discontinue decommission disband migrate install endorse
  approve amend repeal codify standardise standardize mandate include exclude train lend tear rip ditch bin axe
  sunset retool rebase redraw redefine reword reroute resequence slash trim free earmark grant award insource freeze
  unfreeze lock unlock incorporate integrate embed copy quote outsource surrender relinquish cede reinstate restore
  staff route pay order hire release give set start open text print send begin correct charge bundle
  delete consolidate centralise centralize decentralise delegate choose rule decide steer reserve collect switch
  count roll cap waive widen narrow reclassify relabel rearrange repurpose revamp
  convert supply buy redo undo abolish suspend lift overhaul simplify automate retract rescind recall ground relocate reword restock resize upgrade downgrade replan reprioritise reprioritize realign readjust adjust retune accelerate advance cede divert devote invest reinvest reschedule rotate
  adapt allot alter amalgamate annul appoint archive arrange assign attach back-date bar borrow bring broaden
  build calibrate carve clear clip commission commit compress concede condense confine connect curb curtail deactivate
  debit deduct default defund demote deploy deprecate detach devolve disable disallow discard disclose disconnect
  dismantle dismiss dispense dissolve distribute drain dump ease elect eliminate enact enforce engage enlarge enlist
  enrol enroll ensure enshrine erase establish expand expel fast-track finance fire flip fold forgo forward front-load
  gate grandfather group halt harden harmonise harmonize hasten heighten hike host house impose invert
  issue join lease lend license loosen map mirror modify mothball narrow nominate oblige offload open opt order outlaw
  overturn oust pair pare park patch pause peg phase pilot pin pivot plug pool port prescribe procure prohibit promote
  prune purge quash ration ratify reconcile recruit rectify redact reform refocus refund refurbish regroup
  regulate relaunch relent renegotiate renew repaint repair replatform requisition reshape reshuffle resize restrict
  restructure retrofit reuse revive revoke rewire ring-fence ringfence rip scale segregate select sell separate
  sequence settle sever shed shelve shrink sideline siphon slice slot sort spin sponsor stagger stipulate streamline
  strike strip subcontract subsidise subsidize substitute supersede supplant suppress swap switch taper template
  terminate tier time-box toggle transition transplant treble trial triple tune tweak unblock unbundle unify unlock
 shut renounce direct  untie unwind uproot vacate vary vest wean wind write map`.split(/\s+/),
);

/** Verbs that begin as those of doing again do, and are none. */
export const notAgain: ReadonlySet<string> = new Set(
  `report resign remark remind remain respect reply request require resist reject refuse regret release relate rely
  rest retreat reveal reward respond resemble resent resolve return review repeat react reach read realise realize
  recognise recognize recommend record refer reflect represent rescue`.split(/\s+/),
);

/** Verbs that say what somebody thinks, says or is, and no doing. */
export const still: ReadonlySet<string> = new Set(
  `be have like love hate want say tell think believe feel know see hear seem look appear mean wish hope fear doubt worry
  insist argue claim object refuse resist oppose block fight complain agree prefer need deserve remain stay happen
  laugh smile greet thank praise applaud clap call speak talk remind mind notice understand remember forget
  become help enjoy appreciate respect trust support follow get let would sit stand expect cost care
  suffer lose miss lack hold wait threaten ask owe admit confirm attribute ignore avoid`.split(/\s+/),
);

/** Verbs of everyday work: a change where it is said that it was otherwise before. */
export const working: ReadonlySet<string> = new Set(
  `use work plan check share read send release promise quote call text order keep run publish pay print give confirm
  start begin open review triage report take write buy sell ship book schedule catalogue catalog inspect choose pick
  measure train hand point visit test sign handle route sort save store track count budget staff transfer update post
  price list serve answer deliver file map batch draft prepare order record settle buy process look come decide own
  discuss design build hire bill charge clean load log match monitor operate print present grade mark roster dispatch own adjust dose feed harvest cook
  brew bake weigh reconcile forecast brief audit approve close steer`.split(/\s+/),
);

/** Of these, what only somebody who decides can do: whatever is their subject stands for people. */
export const deciding: ReadonlySet<string> = new Set(
  `adopt rewrite shelve retire reverse withdraw delay postpone cancel abandon scrap ban reallocate redirect reorganise
  reorganize restructure rename approve endorse amend fund earmark allocate dedicate budget hire staff pay publish
  install give throw ditch replace close hand transfer shorten extend rebuild redesign retrain revise schedule exclude
  include mandate standardise standardize migrate switch swap exchange quit stop cease axe bin kill remove introduce
  pull reassign repeal discontinue decommission disband rework redraw redefine reword consolidate choose decide
  delegate reschedule reserve rotate surrender relinquish cede concede reinstate insource outsource tear carry
  abolish suspend overhaul rescind retract relocate replan reprioritise reprioritize adjust simplify upgrade
  promise borrow copy instruct order write lend replan`.split(/\s+/),
);

/** Verbs of what rises, falls or gets better. */
export const moving: ReadonlySet<string> = new Set(
  `improve increase decrease rise grow fall drop climb decline shrink halve double triple shorten lengthen ease vanish
  disappear soar plunge widen narrow recover jump sink`.split(/\s+/),
);

/** What somebody does to a figure, and so tells that it moved. */
export const lessening: ReadonlySet<string> = new Set([
  'cut',
  'halve',
  'shorten',
  'lower',
  'eliminate',
  'reduce',
  'double',
]);

/** Forms of the past that the reader of parts of speech takes for something else. */
export const pasts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rewrote: 'rewrite',
    threw: 'throw',
    redid: 'redo',
    withdrew: 'withdraw',
    forbade: 'forbid',
    rebuilt: 'rebuild',
    redrew: 'redraw',
    tore: 'tear',
    chose: 'choose',
    froze: 'freeze',
    quit: 'quit',
    cut: 'cut',
    shut: 'shut',
    swapped: 'swap',
    retired: 'retire',
    spent: 'spend',
    ditched: 'ditch',
    shelved: 'shelve',
    axed: 'axe',
    binned: 'bin',
    banned: 'ban',
    scrapped: 'scrap',
    killed: 'kill',
    trimmed: 'trim',
    reworked: 'rework',
    repriced: 'reprice',
    rerouted: 'reroute',
    redone: 'redo',
    rewritten: 'rewrite',
    withdrawn: 'withdraw',
  }),
);

/** Auxiliaries that promise or suppose the verb after them. */
export const supposing: ReadonlySet<string> = new Set('will would may might could should shall must can'.split(' '));
