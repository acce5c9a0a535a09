import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { markup } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { pageOf } from '../guests/pages.ts';
import { bdi } from './fields.ts';

/** The page of somebody who declared a conflict of interest. */
export const apartPage = ({ standing: { kept } }: SeatedGuest): Page =>
  pageOf(
    'You are set apart',
    markup`<header class="head">
      <h1>You are set apart</h1>
      <p class="lead">
        You declared a conflict of interest. It stands on record, your scores are forgotten, and there is nothing more for you to do. If that was a
        mistake, ask ${bdi(kept.opener)} to invite you anew.
      </p>
    </header>`,
  );

/** The page of a panel that is closed. */
export const closedPage = ({ standing: { kept } }: SeatedGuest): Page =>
  pageOf(
    'This panel is closed',
    markup`<header class="head">
      <h1>This panel is closed</h1>
      <p class="lead">What was said until then stands. If you still want to say something, tell ${bdi(kept.opener)}.</p>
    </header>`,
  );

/** The page of somebody who was excused. */
export const excusedPage = ({ standing: { kept } }: SeatedGuest, because: string): Page =>
  pageOf(
    'You were excused',
    markup`<header class="head">
      <h1>You were excused</h1>
      <p class="lead">
        ${bdi(kept.opener)} has excused you from this panel, and it goes on without you. Scores that you had locked stay on
        record; all else of yours is forgotten.
      </p>
      <p class="said" dir="auto">${because}</p>
    </header>`,
  );

/** What stands where a file cannot be opened. */
export const noFilePage = (why: string): Page =>
  pageOf(
    'No such file',
    markup`<header class="head">
      <h1>No such file</h1>
      <p class="lead">${why}</p>
    </header>`,
  );
