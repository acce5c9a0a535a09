import { decideSuggestion } from '../../../contract/study/suggestions.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { stateNames } from './states.ts';

/** Decides on a suggestion; its proposer hears. It leaves the list, so the focus goes to the heading of the page. */
export function useDecide() {
  const { show } = useToast();
  return useTell(decideSuggestion, {
    after: ({ state }) => {
      show(`${stateNames[state]}.`);
      focusHeading();
    },
  });
}

/** Gives the focus to the heading of the page, for when what had it is gone. */
export function focusHeading(): void {
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
