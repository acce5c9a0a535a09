import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { reaches, type Role } from '../../../core/base/role.ts';
import { roleWords } from '../../account/workspaces/roleWords.ts';
import { Page } from '../../base/Page.tsx';
import { useRole } from './useRole.ts';

type ForRoleProps = { readonly needed: Role; readonly title: string; readonly children: ReactNode };

/** A screen for those whose role in this workspace reaches it; others read whom to ask. */
export function ForRole({ needed, title, children }: ForRoleProps) {
  const role = useRole();
  if (role === undefined) return null;
  if (reaches(role, needed)) return children;
  const { name, may } = roleWords[role];
  return (
    <Page title={title}>
      <p>
        Your role in this team is {name.toLowerCase()}: somebody who {may}. If you need to do more, ask an owner of the
        team; <Link to="/people">People</Link> says who they are.
      </p>
    </Page>
  );
}
