import { Button } from '../../../base/Button.tsx';
import { Heading } from '../parts/Heading.tsx';
import { ShareBar } from '../parts/ShareBar.tsx';
import { sayProgress } from './progress.ts';
import type { Progress } from './useRun.ts';

type Props = { readonly fileName: string; readonly progress: Progress; readonly onStop: () => void };

/** The import at work: what is done, how fast, what is left, and a way to stop. */
export const Running = ({ fileName, progress, onStop }: Props) => (
  <section>
    <Heading>Importing {fileName}</Heading>
    <ShareBar label={`Importing ${fileName}`} share={progress.share}>
      {sayProgress(progress)}
    </ShareBar>
    <Button onClick={onStop}>Stop</Button>
  </section>
);
