import { OneOf } from '../../../base/fields/OneOf.tsx';
import { type SkimChoice, skimWords } from './skimming.ts';

type SkimmingProps = {
  readonly choice: SkimChoice;
  readonly onChoose: (choice: SkimChoice) => void;
  /** What a reader leaves with. */
  readonly says: string | null;
};

/** How long a reader takes, and what they leave with. */
export const Skimming = ({ choice, onChoose, says }: SkimmingProps) => (
  <div>
    <OneOf
      label="What a reader sees in"
      choices={skimWords.map(([value, label]) => ({ value, label }))}
      value={choice}
      onChoose={onChoose}
    />
    <p role="status">{says}</p>
  </div>
);
