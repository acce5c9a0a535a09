import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../base/Page.tsx';
import { useMe } from '../identity/useMe.ts';
import { Failure } from '../parts/Failure.tsx';
import nav from '../security/SettingsNav.module.css';

/** One of the pages of whoever runs this Cairn; to everybody else it says whose it is. */
export function OperatorPage({ children }: { readonly children: ReactNode }) {
  const { data: me, error } = useMe();
  return (
    <Page title="Running Cairn">
      <Failure error={error} />
      {me?.account?.operator === true && (
        <>
          <OperatorNav />
          {children}
        </>
      )}
      {me?.account?.operator === false && <p>Only those who run this Cairn see this page. You do not run it.</p>}
    </Page>
  );
}

const OperatorNav = () => (
  <nav aria-label="Running Cairn" className={nav['nav']}>
    <ul className={nav['list']}>
      {pages.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className={nav['link']}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const pages = [
  { to: '/operator', name: 'How it is' },
  { to: '/operator/people', name: 'People' },
  { to: '/operator/mail', name: 'Mail' },
  { to: '/operator/reports', name: 'Reports' },
  { to: '/operator/log', name: 'What happened' },
] as const;
