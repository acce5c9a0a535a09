import { Page } from '../../base/Page.tsx';

export const CardPage = () => <Page title="Card">{null}</Page>;
