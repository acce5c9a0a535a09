import { draftTestimony } from '../../../src/actions/evidence/testimonials/witness/answering.ts';
import { askWitness } from '../../../src/actions/evidence/testimonials/requests/askWitness.ts';
import { listTestimonials } from '../../../src/actions/evidence/testimonials/listTestimonials.ts';
import type { Guest } from '../../../src/actions/evidence/testimonials/witness/showWitness.ts';
import { signTestimonial } from '../../../src/actions/evidence/testimonials/witness/signTestimonial.ts';
import { changeRecord } from '../../../src/actions/ledger/records/changeRecord.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import { findRecord } from '../../../src/store/ledger/records.ts';
import { type Person, seedPerson } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';
import { asking, guestOf, said, seedImpact, typing } from './witnesses.ts';

/** Ada, and an impact of hers that is complete. */
export type Scene = { readonly stage: Stage; readonly ada: Person; readonly impactId: RecordId };

/** Lets Ada be, with an impact that is complete. */
export async function setScene(stage: Stage): Promise<Scene> {
  const ada = await seedPerson(stage, 'Ada');
  return { stage, ada, impactId: (await seedImpact(ada)).id };
}

/** Asks Nia, or whoever has that address. */
export const ask = ({ ada, impactId }: Scene, email?: string) => askWitness(ada.context, asking(impactId, email));

/** The witness behind the secret of a link. */
export const open = ({ stage }: Scene, secret: string): Promise<Guest> => guestOf(stage, secret);

/** Asks Nia about Ada's impact, who signs. */
export async function sign(scene: Scene, testimony = said) {
  const { secret } = granted(await ask(scene));
  const { code } = granted(await draftTestimony(await open(scene, secret), { testimony, insists: false }));
  const receipt = granted(await signTestimonial(await open(scene, secret), typing(code, testimony)));
  const { testimonials } = await listTestimonials(scene.ada.context, {});
  const [testimonial] = testimonials;
  if (testimonial === undefined) throw new Error('nothing was signed');
  return { secret, code, receipt, testimonial };
}

/** The code of a refusal; undefined for any other answer. */
export const codeOf = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined);

/** Says something else in the impact. */
export async function edit({ ada: { context }, impactId }: Scene, changes: object): Promise<void> {
  const record = await findRecord(context.store.db, context.scope, impactId);
  if (record === undefined) throw new Error('the impact is gone');
  const fields = { ...record.fields, ...changes };
  granted(await changeRecord(context, { recordId: impactId, basedOn: record.revision, standing: 'kept', fields }));
}
