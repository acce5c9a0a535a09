import { Button } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import cards from '../shown/card.module.css';
import styles from './panels.module.css';

type HandedLinksProps = {
  readonly links: readonly { readonly name: string; readonly link: string }[];
  readonly onClose: () => void;
};

/** Gives the links to whoever opened a panel, where this Cairn sends no mail. */
export const HandedLinks = ({ links, onClose }: HandedLinksProps) => (
  <Dialog
    open
    onClose={onClose}
    initialFocus="title"
    title="Hand these links over"
    description="This Cairn sends no mail, so nobody has been written to. Give each of them their own link: it is shown this once, and the panel is told that links went by hand."
  >
    <div className={styles['form']}>
      {links.map(({ name, link }) => (
        <div key={link} className={styles['part']}>
          <h3>{name}</h3>
          <p className={cards['link']}>{link}</p>
          <div className={styles['ways']}>
            <CopyButton text={link} otherwise="Select the link and copy it by hand.">
              {`Copy the link for ${name}`}
            </CopyButton>
          </div>
        </div>
      ))}
      <div className={styles['ways']}>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Dialog>
);
