import { Button } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import styles from './SendDialog.module.css';

/** The file proves what the log holds; whose log it is, its reader has to know by another way than the file. */
export const Sent = ({ logKey, onClose }: { readonly logKey: string; readonly onClose: () => void }) => (
  <Dialog
    open
    onClose={onClose}
    title="The file is made"
    description="Send it, and tell whoever gets it the key of your log by another way: in a call, or in a chat. The page that checks the file shows its key, so they see that it is yours."
  >
    <div className={styles['form']}>
      <code className={styles['key']}>{logKey}</code>
      <div className={styles['end']}>
        <CopyButton text={logKey} otherwise="Select the key and copy it.">
          Copy the key
        </CopyButton>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Dialog>
);
