import { Page } from '../../base/Page.tsx';

export const EditCardPage = () => <Page title="Edit card">{null}</Page>;
