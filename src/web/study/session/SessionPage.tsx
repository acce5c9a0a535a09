import { Page } from '../../base/Page.tsx';

export const SessionPage = () => <Page title="Study">{null}</Page>;
