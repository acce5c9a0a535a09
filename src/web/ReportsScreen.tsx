import { OperatorPage } from './account/operator/OperatorPage.tsx';
import { Part } from './account/parts/Part.tsx';
import { LogReports } from './evidence/moderation/LogReports.tsx';
import { Reports } from './study/moderation/Reports.tsx';

/** What people have reported, for whoever runs this Cairn to decide: decks and cards, and decision logs. */
export const ReportsScreen = () => (
  <OperatorPage>
    <Reports />
    <Part
      title="Decision logs"
      about="Taking a log down takes it from everybody but those who published it, who read why. It can be put back."
    >
      <LogReports />
    </Part>
  </OperatorPage>
);
