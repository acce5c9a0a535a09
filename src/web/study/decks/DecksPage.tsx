import { Page } from '../../base/Page.tsx';

export const DecksPage = () => <Page title="Decks">{null}</Page>;
