import type { ReactNode } from 'react';
import { Button } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import cards from './card.module.css';

type LinkToHandProps = {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly onClose: () => void;
  /** What else is to be known about it. */
  readonly children?: ReactNode;
};

/** Gives a link that no mail carries to whoever asked for it, to be handed over. */
export const LinkToHand = ({ title, description, link, onClose, children }: LinkToHandProps) => (
  <Dialog open onClose={onClose} initialFocus="title" title={title} description={description}>
    <div className={cards['handed']}>
      <p className={cards['link']}>{link}</p>
      {children}
      <div className={cards['ways']}>
        <CopyButton text={link} look="primary" otherwise="Select the link and copy it by hand.">
          Copy the link
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </div>
    </div>
  </Dialog>
);
