import { Button } from '../../../base/Button.tsx';
import { formatShare } from '../../../base/format.ts';
import { Heading } from '../parts/Heading.tsx';
import { ShareBar } from '../parts/ShareBar.tsx';

type Props = { readonly fileName: string; readonly share: number; readonly onStop: () => void };

/** The file on its way. */
export const Uploading = ({ fileName, share, onStop }: Props) => (
  <section>
    <Heading>Reading {fileName}</Heading>
    <ShareBar label={`Reading ${fileName}`} share={share}>
      {share < 1 ? `${formatShare(share)} has arrived` : 'It has arrived; looking at how it is written'}
    </ShareBar>
    <Button onClick={onStop}>Stop</Button>
  </section>
);
