import { declareCheck } from '../base/check.ts';
import { casesOf } from '../base/written.ts';

/** Each case names what proves it. */
export const caseProof = declareCheck({
  id: 'packet-case-proof',
  name: 'Each case names its proof',
  weight: 'gate',
  reason: 'A case that only its writer vouches for is a claim.',
  concept: 'third-party-proof',
  passes: '## Headline cases\n\n### Payments plans ahead\n\n#### Proof\n\n- Their template, made by them',
  fails: '## Headline cases\n\n### Payments plans ahead\n\n#### After\n\nThey plan by quarter.',
  judge: (written) =>
    casesOf(written)
      .filter(({ labels, paragraphs }) => !proofs.some((label) => labels.has(label)) && !paragraphs.some(hasLink))
      .map(({ start, end, heading }) => ({
        at: { start, end },
        message: `“${heading}” names nothing that proves it.`,
        next: 'Name under “Proof” what the other team made or signed, or link to it.',
      })),
});

const proofs = ['proof', 'proofs', 'evidence', 'what proves it'];

const hasLink = ({ text }: { readonly text: string }): boolean => /https?:\/\/|\]\([^)]/.test(text);
