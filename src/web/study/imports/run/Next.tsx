import { Link } from '@tanstack/react-router';
import type { ImportReport } from '../../../../contract/study/imports.ts';
import { Button, buttonClass } from '../../../base/Button.tsx';

type NextProps = {
  readonly outcome: 'done' | 'nothing imported';
  readonly deckId: ImportReport['decks'][number]['deckId'] | undefined;
  readonly onBack: () => void;
};

/** The one thing to do after an import: look at the cards, or try again. */
export function Next({ outcome, deckId, onBack }: NextProps) {
  if (outcome === 'nothing imported') {
    return (
      <Button look="primary" onClick={onBack}>
        Change how it is imported
      </Button>
    );
  }
  if (deckId === undefined) {
    return (
      <Link to="/decks" className={buttonClass('primary')}>
        Open your decks
      </Link>
    );
  }
  return (
    <Link to="/decks/$deckId" params={{ deckId }} className={buttonClass('primary')}>
      Open the deck
    </Link>
  );
}
