import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../base/Page.tsx';
import { AccountSection } from './AccountSection.tsx';
import { isSection, type Section } from './sections.ts';
import { SessionsSection } from './SessionsSection.tsx';
import { SettingsNav } from './SettingsNav.tsx';
import { TokensSection } from '../tokens/TokensSection.tsx';
import { WaysSection } from './WaysSection.tsx';

/** One page of settings: who you are here, and who may act as you. */
export function SettingsOfPage() {
  const { section } = useParams({ from: '/settings/$section' });
  const Shown = isSection(section) ? shown[section] : Nothing;
  return (
    <Page title="Settings">
      <SettingsNav />
      <Shown />
    </Page>
  );
}

const shown: { readonly [section in Section]: ComponentType } = {
  account: AccountSection,
  'sign-in': WaysSection,
  sessions: SessionsSection,
  tokens: TokensSection,
};

const Nothing = () => <p>There is nothing here. Choose one of the pages above.</p>;
