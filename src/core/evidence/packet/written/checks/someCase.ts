import { declareCheck } from '../base/check.ts';
import { atTop, casesOf, partOf } from '../base/written.ts';

/** There is a headline case. */
export const someCase = declareCheck({
  id: 'packet-some-case',
  name: 'A headline case is told',
  weight: 'gate',
  reason: 'A committee decides on cases. A packet without one is a letter.',
  concept: 'claim-pattern',
  passes: '# For Staff\n\n## Headline cases\n\n### Payments plans ahead\n\nThey plan.',
  fails: '# For Staff\n\n## Summary\n\nPayments plans ahead.',
  judge: (written) =>
    casesOf(written).length > 0
      ? []
      : [
          {
            at: partOf(written, 'cases') ?? atTop,
            message: 'No headline case stands in it.',
            next: 'Add a part “## Headline cases”, with each case under a heading of its own, “### …”.',
          },
        ],
});
