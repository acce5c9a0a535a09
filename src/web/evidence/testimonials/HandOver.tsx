import { LinkToHand } from '../shown/LinkToHand.tsx';
import styles from './testimonials.module.css';

/** A link that no mail carries, and to whom it is to go. */
export type Handed = { readonly witness: string; readonly link: string };

/** Gives the link of a request to whoever asked, where this Cairn sends no mail. */
export const HandOver = ({ witness, link, onClose }: Handed & { readonly onClose: () => void }) => (
  <LinkToHand
    title={`Hand this link to ${witness}`}
    description="This Cairn sends no mail, so nobody has been written to. Send them the link yourself: it is shown this once."
    link={link}
    onClose={onClose}
  >
    <p className={styles['facts']}>
      To sign, {witness} needs a code as well. Whoever runs this Cairn finds it among the mails that were not sent.
    </p>
  </LinkToHand>
);
