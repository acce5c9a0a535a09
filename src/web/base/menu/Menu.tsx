import { lazy, startTransition, Suspense, useState } from 'react';
import { Button } from '../Button.tsx';
import type { MenuProps } from './OpenedMenu.tsx';

const load = () => import('./OpenedMenu.tsx');
const OpenedMenu = lazy(() => load().then(({ OpenedMenu }) => ({ default: OpenedMenu })));

/** A button that opens a list of things to do. The list is loaded when a hand or the focus comes near. */
export function Menu(props: MenuProps) {
  const [isCalled, setCalled] = useState(false);
  // As a transition, so that the button keeps its place and the focus until the list is here.
  const call = () => startTransition(() => setCalled(true));
  return (
    <Suspense>
      {isCalled ? (
        <OpenedMenu {...props} />
      ) : (
        <Button
          {...(props.look === undefined ? {} : { look: props.look })}
          aria-label={props.label}
          aria-haspopup="menu"
          aria-expanded={false}
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
          onClick={call}
          onKeyDown={({ key }) => key === 'ArrowDown' && call()}
        >
          {props.children}
        </Button>
      )}
    </Suspense>
  );
}
