import type { PanelVerdict } from './panel.ts';

/** The verdicts of a panel in words. */
export const verdictWords = { promote: 'Promote', 'not-yet': 'Not yet' } as const satisfies Readonly<
  Record<PanelVerdict, string>
>;
