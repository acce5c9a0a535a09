import { Outlet, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { learnsHere } from './base/here.ts';
import { useKeys } from './base/keys.ts';
import { useLoadAhead, useWhenLoaded } from './base/later/useWhenLoaded.ts';
import { BottomBar } from './BottomBar.tsx';
import { keepLastDeck } from './study/decks/last/lastDeck.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';

const loadCommandBar = () => import('./CommandBar.tsx');
const CommandBar = lazy(() => loadCommandBar().then(({ CommandBar }) => ({ default: CommandBar })));
const loadKeysDialog = () => import('./base/keyList/KeysDialog.tsx');
const loadOverlays = () => Promise.all([loadCommandBar(), loadKeysDialog(), loadCapture()]);
const MoreDialog = lazy(() => import('./MoreDialog.tsx').then(({ MoreDialog }) => ({ default: MoreDialog })));
const loadCapture = () => import('./evidence/capture/CaptureDialog.tsx');
const CaptureDialog = lazy(() => loadCapture().then(({ CaptureDialog }) => ({ default: CaptureDialog })));
const TeamRole = lazy(() => import('./TeamRole.tsx').then(({ TeamRole }) => ({ default: TeamRole })));
const KeysDialog = lazy(() => loadKeysDialog().then(({ KeysDialog }) => ({ default: KeysDialog })));

/** What stands around every screen: the ways to the others, the command bar, the list of keys. A session stands alone. */
export function Shell() {
  const [over, setOver] = useState<'capture' | 'commands' | 'keys' | 'more'>();
  const isSession = useLocation({ select: ({ pathname }) => learnsHere && pathname === '/study' });
  const addCard = useAddCard();
  const whenLoaded = useWhenLoaded();
  const showCommands = useCallback(() => whenLoaded(loadCommandBar, () => setOver('commands')), [whenLoaded]);
  const close = useCallback(() => setOver(undefined), []);
  useCommandKey(showCommands);
  useLoadAhead(loadOverlays);
  const capture = useCallback(() => whenLoaded(loadCapture, () => setOver('capture')), [whenLoaded]);
  useKeys({ c: capture, '?': () => whenLoaded(loadKeysDialog, () => setOver('keys')) });
  useFocusOnArrival();
  useLastDeck();
  return (
    <div className={`${styles['shell']} ${isSession ? styles['alone'] : ''}`}>
      <a href="#content" className={styles['skip']}>
        Skip to the content
      </a>
      {!isSession && <Rail onCommand={showCommands} />}
      <main id="content" className={styles['content']} tabIndex={-1}>
        {learnsHere ? (
          <Outlet />
        ) : (
          <Suspense>
            <TeamRole>
              <Outlet />
            </TeamRole>
          </Suspense>
        )}
      </main>
      {!isSession && <BottomBar onAdd={addCard} onCapture={capture} onMore={() => setOver('more')} />}
      <Suspense>
        {over === 'commands' && (
          <CommandBar
            onClose={close}
            onCapture={capture}
            onKeys={() => whenLoaded(loadKeysDialog, () => setOver('keys'))}
          />
        )}
        {over === 'capture' && <CaptureDialog onClose={close} />}
        {over === 'more' && <MoreDialog onClose={close} onCommand={showCommands} />}
        {over === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

function useAddCard(): () => void {
  const navigate = useNavigate();
  return useCallback(
    () => void import('./study/decks/last/openAddCard.ts').then(({ openAddCard }) => openAddCard(navigate)),
    [navigate],
  );
}

function useCommandKey(show: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [show]);
}

/** A new screen gets the focus on its heading, unless it took the focus itself. */
function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        const content = document.getElementById('content');
        if (!pathChanged || fromLocation === undefined || content === null) return;
        if (content !== document.activeElement && content.contains(document.activeElement)) return;
        const heading = content.querySelector('h1');
        heading?.setAttribute('tabindex', '-1');
        (heading ?? content).focus({ preventScroll: true });
      }),
    [router],
  );
}

function useLastDeck(): void {
  const { deckId } = useParams({ strict: false });
  useEffect(() => {
    if (deckId !== undefined) keepLastDeck(deckId);
  }, [deckId]);
}
