import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Something other than quotes backs an impact. */
export const moreThanQuotes = declareRule({
  id: 'more-than-quotes',
  name: 'It rests on more than quotes',
  about: 'impact',
  weight: 'gap',
  reason: 'Words are kind and cheap. A document, a plan or a figure that changed is neither.',
  question: 'Is there anything that they made, and not only said?',
  concept: 'artefact-over-description',
  reads: ['impact', 'artifact'],
  judge: ({ id }, around) => {
    const artifacts = around.linking('artifact', id, 'of');
    const isQuotesOnly = artifacts.length > 0 && artifacts.every(({ values: { form } }) => form === 'quote');
    return flawWhen(isQuotesOnly, {
      message: `${artifacts.length === 1 ? 'The only artifact is a quote' : `All ${artifacts.length} artifacts are quotes`}.`,
      next: 'Attach the plan, document or figure that their words are about.',
    });
  },
  passes: {
    records: [
      a('impact', 'schema', { what: 'Mobile took our event schema' }),
      a('artifact', 'message', { title: 'Message of their lead', form: 'quote', of: ['schema'] }),
      a('artifact', 'change', { title: 'Their change set', form: 'link', of: ['schema'] }),
    ],
  },
  fails: {
    records: [
      a('impact', 'schema', { what: 'Mobile took our event schema' }),
      a('artifact', 'message', { title: 'Message of their lead', form: 'quote', of: ['schema'] }),
    ],
  },
});
