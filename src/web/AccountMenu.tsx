import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useMe } from './account/identity/useMe.ts';
import { isHere, nameOfWorkspace, pathOfWorkspace } from './account/workspaces/place.ts';
import styles from './AccountMenu.module.css';
import { sentenceOf } from './base/call.ts';
import { accountHere, keepAccountHere, workspaceHere } from './base/here.ts';
import { Menu } from './base/menu/Menu.tsx';
import type { MenuItem } from './base/menu/OpenedMenu.tsx';
import { useToast } from './base/Toast.tsx';
import { leave } from './leave.ts';

/** In the rail: which workspace this is, the way to the others, and one's own account. */
export function AccountMenu() {
  const { name, items } = useAccount();
  return (
    <div className={styles['menu']}>
      <Menu look="quiet" align="start" label={`Workspace: ${name}`} items={items}>
        <span className={styles['name']}>{name}</span>
      </Menu>
    </div>
  );
}

type AccountRowsProps = { readonly className: string | undefined; readonly onClose: () => void };

/** The same as rows of a list, for a phone. */
export function AccountRows({ className, onClose }: AccountRowsProps): ReactNode {
  const { items } = useAccount();
  return items.map(({ label, current, onSelect }) => (
    <li key={label}>
      <button
        type="button"
        className={className}
        aria-current={current}
        onClick={() => {
          onClose();
          onSelect();
        }}
      >
        {current === true ? `${label} (here)` : label}
      </button>
    </li>
  ));
}

function useAccount(): { readonly name: string; readonly items: readonly MenuItem[] } {
  const { show } = useToast();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const workspaces = me?.workspaces ?? [];
  const here = workspaces.find((workspace) => isHere(workspace, workspaceHere));
  useOwner(me?.account?.id);
  const items: readonly MenuItem[] = [
    ...workspaces.map((workspace): MenuItem => ({
      label: nameOfWorkspace(workspace),
      group: 'workspaces',
      current: workspace === here,
      onSelect: () => location.assign(pathOfWorkspace(workspace)),
    })),
    { label: 'Explore published decks', group: 'workspaces', onSelect: () => location.assign('/explore') },
    { label: 'Workspaces and teams', group: 'workspaces', onSelect: () => void navigate({ to: '/workspaces' }) },
    {
      label: 'Your account',
      group: 'account',
      onSelect: () => void navigate({ to: '/settings/$section', params: { section: 'account' } }),
    },
    ...(me?.account?.operator === true
      ? [{ label: 'Running Cairn', group: 'account', onSelect: () => void navigate({ to: '/operator' }) }]
      : []),
    {
      label: 'Sign out',
      group: 'account',
      onSelect: () => void leave().catch((error: unknown) => show(sentenceOf(error))),
    },
  ];
  return { name: here === undefined ? 'Workspace' : nameOfWorkspace(here), items };
}

/** A browser that has lost its storage learns again whose page this is. */
function useOwner(accountId: string | undefined): void {
  useEffect(() => {
    if (accountId !== undefined && accountHere === undefined) keepAccountHere(accountId);
  }, [accountId]);
}
