import { Button } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import cards from '../shown/card.module.css';
import styles from './testimonials.module.css';

/** A link that no mail carries, and to whom it is to go. */
export type Handed = { readonly witness: string; readonly link: string };

/** Gives the link of a request to whoever asked, where this Cairn sends no mail. */
export const HandOver = ({ witness, link, onClose }: Handed & { readonly onClose: () => void }) => (
  <Dialog
    open
    onClose={onClose}
    initialFocus="title"
    title={`Hand this link to ${witness}`}
    description="This Cairn sends no mail, so nobody has been written to. Send them the link yourself: it is shown this once."
  >
    <div className={styles['form']}>
      <p className={cards['link']}>{link}</p>
      <p className={styles['facts']}>
        To sign, {witness} needs a code as well. Whoever runs this Cairn finds it among the mails that were not sent.
      </p>
      <div className={styles['ways']}>
        <CopyButton text={link} look="primary" otherwise="Select the link and copy it by hand.">
          Copy the link
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </div>
    </div>
  </Dialog>
);
