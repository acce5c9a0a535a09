import { Page } from '../base/Page.tsx';

export const SettingsPage = () => <Page title="Settings">{null}</Page>;
