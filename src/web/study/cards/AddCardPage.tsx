import { Page } from '../../base/Page.tsx';

export const AddCardPage = () => <Page title="Add a card">{null}</Page>;
