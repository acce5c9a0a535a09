import { draftTestimony } from '../../../src/actions/evidence/testimonials/witness/answering.ts';
import { askWitness } from '../../../src/actions/evidence/testimonials/requests/askWitness.ts';
import { type Guest, showWitness } from '../../../src/actions/evidence/testimonials/witness/showWitness.ts';
import {
  type Receipt,
  signTestimonial,
  type Typed,
} from '../../../src/actions/evidence/testimonials/witness/signTestimonial.ts';
import {
  prepareWithdrawal,
  withdrawTestimonial,
} from '../../../src/actions/evidence/testimonials/witness/withdrawTestimonial.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import { markOfDraft, type Testimony } from '../../../src/core/evidence/testimonials/testimony.ts';
import type { LedgerRecord } from '../../../src/core/ledger/record.ts';
import { listWitnessRequests, type WitnessRequest } from '../../../src/store/evidence/witnesses.ts';
import { seedRecord } from '../ledger.ts';
import { visitOf } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';

/** Where the witnesses of tests come to. */
export const witnessSite = 'https://cairn.example.org';

/** What Nia says where a test does not care. */
export const said: Testimony = {
  verdict: 'confirmed',
  correction: '',
  change: 'We dropped the quarterly plan.',
  otherwise: 'no',
  because: 'Nobody had questioned it.',
  relation: 'peer',
  witness: 'Nia Okafor',
  named: true,
};

/** The fields that a witness is shown. */
export const shownFields = ['what', 'teams', 'before', 'after', 'changedOn', 'act'] as const;

/** What a complete impact says, but for its teams. */
export const impactFields = {
  what: 'Payments plans by the month',
  changed: ['roadmap'],
  before: 'By the quarter',
  after: 'By the month',
  changedOn: '2026-02-01',
  act: 'I showed what waiting costs',
  mechanism: 'They saw the price of each week',
  counterfactual: 'They would have kept the quarter',
} as const;

/** An impact that is complete, on a team of its own. `mark` stands in all that is said. */
export async function seedImpact(stage: Stage, mark = 'Payments'): Promise<LedgerRecord> {
  const team = await seedRecord(stage, { standing: 'kept', fields: { name: mark, function: 'engineering' } });
  const fields = { ...impactFields, what: `${mark} plans by the month`, teams: [team.id] };
  return seedRecord(stage, { kind: 'impact', standing: 'kept', fields });
}

/** What Nia, or whoever has that address, is asked about an impact. */
export const asking = (recordId: RecordId, email = 'nia@example.org') =>
  ({ recordId, email, witness: 'Nia Okafor', relation: 'peer', note: 'Hi', shown: shownFields }) as const;

/** The code as Nia types it, under the words that she wrote. */
export const typing = (code: string, testimony: Testimony = said): Typed => ({
  code,
  draft: markOfDraft(testimony),
  site: witnessSite,
  codeCameBy: 'mail',
});

/** Nia was asked about an impact. */
export async function seedAsked(stage: Stage, mark?: string) {
  const { id } = await seedImpact(stage, mark);
  return granted(await askWitness(stage.context, asking(id)));
}

/** The witness behind the secret of a link. */
export async function guestOf(stage: Stage, secret: string): Promise<Guest> {
  const guest = await showWitness(visitOf(stage), secret);
  if (guest === undefined) throw new Error('the link leads nowhere');
  return guest;
}

/** What Nia signed, how it is listed, and the secret of her link. */
export type SeededTestimonial = {
  readonly receipt: Receipt;
  readonly request: WitnessRequest;
  readonly testimonialId: RecordId;
  readonly secret: string;
  readonly code: string;
};

/** Nia was asked about an impact, and signed. */
export async function seedSigned(
  stage: Stage,
  { mark, testimony = said }: { readonly mark?: string; readonly testimony?: Testimony } = {},
): Promise<SeededTestimonial> {
  const { secret, request } = await seedAsked(stage, mark);
  const { code } = granted(await draftTestimony(await guestOf(stage, secret), { testimony, insists: false }));
  const receipt = granted(await signTestimonial(await guestOf(stage, secret), typing(code, testimony)));
  const { store, scope } = stage.context;
  const settled = (await listWitnessRequests(store.db, scope)).find(({ id }) => id === request.id);
  const { testimonialId = null } = settled ?? {};
  if (settled === undefined || testimonialId === null) throw new Error('nothing was signed');
  return { receipt, request: settled, testimonialId, secret, code };
}

/** Nia takes back what she signed, with the code that she asks for. */
export async function takeBack(stage: Stage, secret: string, words: 'stay' | 'go' = 'stay') {
  const { code } = granted(await prepareWithdrawal(await guestOf(stage, secret)));
  return withdrawTestimonial(await guestOf(stage, secret), { code, words });
}
