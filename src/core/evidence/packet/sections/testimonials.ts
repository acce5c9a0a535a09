import { otherwises } from '../../kinds/proof/testimonial.ts';
import { relations } from '../../kinds/people/relations.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Witnessed } from '../../ladder.ts';
import type { Block } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { sayDay } from '../base/words.ts';

/** What others signed about the headline cases. What was taken back, or never signed, is not told. */
export const tellTestimonials = ({ around, cases }: Told): readonly Block[] =>
  cases
    .flatMap(({ id }) => around.linking('testimonial', id, 'of'))
    .flatMap((said) => {
      const note = notes[around.witnessed(said.id)];
      return note === null ? [] : tellOne(said, note);
    });

/** What has to be said of how a testimonial stands; null where it is not to be told. */
const notes = {
  fresh: '',
  stale: ', about what the case said before it was changed',
  reworded: ', without names that stood in it',
  withdrawn: null,
  unsigned: null,
} as const satisfies Readonly<Record<Witnessed, string | null>>;

function tellOne({ id, day, values }: Said<'testimonial'>, note: string): readonly Block[] {
  const { change = '', correction, otherwise, because, relation, witness, named } = values;
  const role = relation === undefined ? 'A witness' : relations[relation];
  const who = named === true && witness !== undefined ? `${witness}, ${role.toLowerCase()}` : role;
  const markdown = [
    ...(correction === undefined ? [] : [correction]),
    change,
    ...(otherwise === undefined
      ? []
      : [`Would it have happened anyway? ${otherwises[otherwise]}.${because === undefined ? '' : ` ${because}`}`]),
  ].join('\n\n');
  return [
    { kind: 'quote', markdown, by: `${who}${day === null ? '' : `, signed on ${sayDay(day)}`}${note}`, from: id },
  ];
}
