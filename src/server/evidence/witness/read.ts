import type { Drafted } from '../../../actions/evidence/testimonials/witness/answering.ts';
import { otherwises, verdicts } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { relationsSeenByWitness, type Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import type { Sent } from '../guests/form.ts';

/** What a witness wants to sign, or undefined where an answer that has to be chosen is missing. */
export function readDraft(sent: Sent): Drafted | undefined {
  const said = readSaid(sent);
  const { verdict, otherwise, relation } = said;
  if (verdict === undefined || otherwise === undefined || relation === undefined) return undefined;
  const testimony = {
    verdict,
    otherwise,
    relation,
    correction: verdict === 'corrected' ? (said.correction ?? '') : '',
    change: said.change ?? '',
    because: said.because ?? '',
    witness: said.witness ?? '',
    named: said.named ?? false,
  };
  return { testimony, insists: sent['insists'] === 'yes' };
}

/** As much of it as was sent. */
export const readSaid = (sent: Sent): Partial<Testimony> => ({
  ...chosen('verdict', verdicts, sent),
  ...chosen('otherwise', otherwises, sent),
  ...chosen('relation', relationsSeenByWitness, sent),
  correction: clip(sent['correction'], 5_000),
  change: clip(sent['change'], 5_000),
  because: clip(sent['because'], 5_000),
  witness: clip(sent['witness']?.replaceAll(/\s+/g, ' '), 100),
  named: sent['named'] === 'yes',
});

const chosen = <Name extends string, Value extends string>(
  name: Name,
  options: Readonly<Record<Value, string>>,
  sent: Sent,
): { readonly [Key in Name]?: Value } => {
  const value = (Object.keys(options) as Value[]).find((option) => option === sent[name]);
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
};

/** No longer than that, and with no half of a letter at its end. */
const clip = (text: string | undefined, most: number): string =>
  (text ?? '').slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
