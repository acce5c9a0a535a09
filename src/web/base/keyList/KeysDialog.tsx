import { Dialog } from '../Dialog.tsx';
import { type ListedKey, useListedKeys } from '../keys.ts';
import styles from './KeysDialog.module.css';

/** The keys of this screen, and those of every screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const here = useListedKeys();
  return (
    <Dialog open onClose={onClose} title="Keys" initialFocus="title">
      {here.length > 0 && <KeyTable title="On this screen" keys={here} />}
      <KeyTable title="Everywhere" keys={everywhere} />
    </Dialog>
  );
}

const everywhere: readonly ListedKey[] = [
  { keys: 'Ctrl K or ⌘ K', does: 'Find anything, do anything' },
  { keys: 'C', does: 'Capture what happened' },
  { keys: 'Ctrl Z or ⌘ Z', does: 'Undo what was just done' },
  { keys: '?', does: 'Show these keys' },
  { keys: 'Esc', does: 'Close or leave' },
];

const KeyTable = ({ title, keys }: { readonly title: string; readonly keys: readonly ListedKey[] }) => (
  <section>
    <h3 className={styles['title']}>{title}</h3>
    <dl className={styles['keys']}>
      {keys.map((key) => (
        <div key={key.keys} className={styles['row']}>
          <dt>
            {key.keys.split(' or ').map((keys, at) => (
              <span key={keys}>
                {at > 0 && ' or '}
                <kbd>{keys}</kbd>
              </span>
            ))}
          </dt>
          <dd>{key.does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
