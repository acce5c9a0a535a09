import { Page } from '../../base/Page.tsx';

export const BrowsePage = () => <Page title="Cards">{null}</Page>;
