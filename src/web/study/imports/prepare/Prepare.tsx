import type { ReactNode } from 'react';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import { Button } from '../../../base/Button.tsx';
import { Heading } from '../parts/Heading.tsx';
import { BadRowsSoFar } from './BadRowsSoFar.tsx';
import { findMappingProblem } from './columns.ts';
import { DeckChoice } from './DeckChoice.tsx';
import { DuplicateChoice } from './DuplicateChoice.tsx';
import { findDeckProblem, sayImport, sayPlan } from './plan.ts';
import styles from './Prepare.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { formatSize } from '../../../base/size/formatSize.ts';
import { Unread } from './Unread.tsx';
import type { Preparation } from './usePreparation.ts';

type Props = {
  readonly preparation: Preparation;
  readonly decks: readonly DeckSummary[];
  /** What came of the last attempt, where it came to nothing. */
  readonly outcome: ReactNode;
  readonly onImport: () => void;
  readonly onOther: () => void;
};

/** The second step: how the file reads, where the cards go, and what happens to those that are there already. */
export function Prepare({ preparation, decks, outcome, onImport, onOther }: Props) {
  const { preview, reading, plan, problem } = preparation;
  const blocked = findMappingProblem(reading.mapping) ?? findDeckProblem(plan.deck, decks);
  return (
    <form
      className={styles['prepare']}
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked === undefined && problem === undefined) onImport();
      }}
    >
      <header>
        <Heading>{preview.fileName}</Heading>
        <p className={styles['size']}>
          {formatSize(preview.sizeBytes)}
          <Button look="quiet" onClick={onOther}>
            Choose another file
          </Button>
        </p>
      </header>
      {outcome}
      <section aria-labelledby="reads">
        <h3 id="reads">How it reads</h3>
        <ReadingChoices preview={preview} reading={reading} onChange={preparation.read} />
        {problem !== undefined && <Unread problem={problem} onAgain={() => preparation.read(reading)} />}
        <PreviewTable preview={preview} reading={reading} onChange={preparation.read} />
        <BadRowsSoFar preview={preview} />
      </section>
      <section aria-labelledby="goes">
        <h3 id="goes">Where the cards go</h3>
        <DeckChoice
          plan={plan}
          decks={decks}
          reading={reading}
          suggestedName={preview.suggestedDeckName}
          onChange={(deck) => preparation.decide({ deck })}
        />
      </section>
      <section aria-labelledby="same">
        <h3 id="same">What happens to each row</h3>
        <DuplicateChoice plan={plan} reading={reading} onChange={preparation.decide} />
      </section>
      <footer className={styles['footer']}>
        <p className={styles['summary']} role="status" data-blocked={blocked !== undefined}>
          {blocked ?? sayPlan(plan)}
        </p>
        <Button
          type="submit"
          look="primary"
          className={styles['import'] ?? ''}
          aria-disabled={blocked !== undefined || problem !== undefined}
        >
          {sayImport(plan.deck, decks)}
        </Button>
      </footer>
    </form>
  );
}
