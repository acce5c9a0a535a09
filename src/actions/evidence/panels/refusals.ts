import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Says that a panel is not there. */
export const noPanel = (): Refusal<'no-panel'> => refuse('no-panel', 'There is no such panel.');

/** Says that somebody is not on a panel. */
export const noPanellist = (): Refusal<'no-panellist'> =>
  refuse('no-panellist', 'Nobody of that panel has this place. Load the page once more.');

/** Says that a panel is closed, by its date or before. */
export const notOpen = (): Refusal<'not-open'> =>
  refuse('not-open', 'This panel is closed. What was said until then stands; open another panel for what comes next.');

/** Says that a link to a panel leads nowhere. It tells nobody whether one ever did. */
export const noLink = (): Refusal<'no-link'> =>
  refuse(
    'no-link',
    'This link leads to nothing. It may be cut off: open it from the mail once more, or ask whoever sent it to invite you again.',
  );
