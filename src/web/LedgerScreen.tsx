import { SampleNotice } from './evidence/sample/SampleNotice.tsx';
import { SampleOffer } from './evidence/sample/SampleOffer.tsx';
import { LedgerPage } from './ledger/list/LedgerPage.tsx';

/** The ledger; while it is empty it offers the sample, and says so where the sample is in it. */
export const LedgerScreen = () => <LedgerPage sample={<SampleOffer />} notice={<SampleNotice />} />;
