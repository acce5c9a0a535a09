import { Page } from '../../base/Page.tsx';

export const TodayPage = () => <Page title="Today">{null}</Page>;
