import { codeMinutes } from '../../../actions/evidence/mailedCode.ts';
import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { markOfScores } from '../../../actions/evidence/panels/guest/seatCode.ts';
import type { Seat } from '../../../core/evidence/committee/panel/panel.ts';
import { maskAddress } from '../../../core/evidence/testimonials/request.ts';
import { markup } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { pageOf, showProblem } from '../guests/pages.ts';
import { showGiven } from './scoringPages.ts';

/** The page on which somebody types the code that was mailed to them, under the scores that it locks. */
export const codePage = async (guest: SeatedGuest, seat: Seat, problem: string | null): Promise<Page> => {
  const mark = await markOfScores(seat.first);
  return pageOf(
    'Type the code',
    markup`<header class="head">
        <h1>Type the code from your mail</h1>
        <p class="lead">
          We sent six digits to ${maskAddress(guest.me.email)}, good for ${codeMinutes} minutes. When you type them here, you
          lock these scores:
        </p>
      </header>
      ${showGiven(guest.standing.kept, seat)}
      <form class="form" method="post">
        ${showProblem(problem)}
        <input type="hidden" name="do" value="prove" />
        <input type="hidden" name="mark" value="${mark}" />
        <div class="field">
          <label class="asked" for="code">Code</label>
          <input class="control code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required />
        </div>
        <p class="actions"><button class="button first">Lock my scores</button></p>
      </form>
      <p class="hint">No mail? <a href="?">Go back to your scores</a>, and lock them once more for a new code.</p>`,
  );
};
