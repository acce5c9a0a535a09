import type { OpenTestimonial, TestimonialAddress } from '../../../actions/evidence/testimonials/readTestimonial.ts';
import { testimonialPath } from '../../../contract/evidence/testimonialPage.ts';
import { relations } from '../../../core/evidence/kinds/people/relations.ts';
import { otherwises } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { findJcsSigner, type JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { sayWrittenDate } from '../../base/public/words.ts';

/** The page of a testimonial, as it is handed on or printed: what they do differently comes first, in their words. */
export const testimonialPage = (origin: string, address: TestimonialAddress, open: OpenTestimonial): Page => ({
  title: `${open.said.witness} on what changed because of ${open.asker}`,
  description: clip(open.said.change),
  path: pathOf(address),
  isListed: false,
  describe: null,
  part: 'evidence',
  main: markup`<article class="testimonial">
      <header class="head">
        <p class="kicker">What changed because of ${open.asker}</p>
        <h1>${open.said.witness}</h1>
        <p class="facts">${factsOf(open).join(' · ')}</p>
      </header>
      ${showStale(open)}
      <blockquote class="said"><p>${open.said.change}</p></blockquote>
      ${showCorrection(open)}
      <h2>Would it have happened anyway?</h2>
      <p>${otherwises[open.said.otherwise]}. ${open.said.because}</p>
      ${showProof(origin, address, open)}
    </article>`,
});

const pathOf = ({ workspaceId, recordId }: TestimonialAddress, part?: '/credential.json'): string =>
  testimonialPath(workspaceId, recordId, part);

const factsOf = ({ said: { relation, domain, signedOn } }: OpenTestimonial): readonly string[] => [
  relations[relation],
  ...(domain === '' ? [] : [`from an address at ${domain}`]),
  `signed on ${sayWrittenDate(signedOn)}`,
];

const showStale = ({ said: { stale }, asker }: OpenTestimonial): Html =>
  stale ? markup`<p class="aside">${asker} has changed what they were shown since they signed this.</p>` : nothing;

const showCorrection = ({ said: { correction }, asker }: OpenTestimonial): Html =>
  correction === ''
    ? nothing
    : markup`<h2>It was not quite as ${asker} wrote it</h2>
        <blockquote><p>${correction}</p></blockquote>`;

const showProof = (origin: string, address: TestimonialAddress, { document }: OpenTestimonial): Html =>
  markup`<section aria-labelledby="proof">
    <h2 id="proof">How it is proved</h2>
    <p>${isSigned(document) ? holds : broken}</p>
    <p class="hint">
      <a href="${pathOf(address, '/credential.json')}" download="testimonial.json">What was signed, as an Open Badges credential</a>
    </p>
    <p class="hint address">${origin}${pathOf(address)}</p>
  </section>`;

const isSigned = (document: string): boolean => findJcsSigner(JSON.parse(document) as JsonObject) !== undefined;

const holds =
  'Its witness signed this with a key that was made for it alone and then forgotten, so nobody can change it or sign again in their name. This Cairn checked the signature when it made this page: it holds. Its witness can take it back at any time; this page is then gone.';

const broken = 'The signature under this does not hold. Do not rely on it.';

const clip = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 199)}…`);
