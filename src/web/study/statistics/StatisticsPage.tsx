import { Page } from '../../base/Page.tsx';

export const StatisticsPage = () => <Page title="Statistics">{null}</Page>;
