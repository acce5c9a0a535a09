import { Page } from '../../base/Page.tsx';

export const DeckPage = () => <Page title="Deck">{null}</Page>;
