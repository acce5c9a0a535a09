import { getStanding, tryMail } from '../../../../contract/account/operator.ts';
import { Button } from '../../../base/Button.tsx';
import { useAsk, useTell } from '../../../base/queries.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { OperatorPage } from '../OperatorPage.tsx';
import { LettersPart } from './LettersPart.tsx';

/** Whether mail goes out, and the mails that did not. */
export const MailPage = () => (
  <OperatorPage>
    <TrialPart />
    <LettersPart />
  </OperatorPage>
);

function TrialPart() {
  const { data } = useAsk(getStanding, {});
  const trial = useTell(tryMail);
  return (
    <Part title="Sending mail" about={data === undefined ? undefined : setting(data.mail.isSet)}>
      <p>
        <Button look="primary" aria-disabled={trial.isPending} onClick={() => trial.isPending || trial.mutate({})}>
          Send a mail to yourself
        </Button>
      </p>
      <Failure error={trial.error} />
      <p role="status">{trial.data !== undefined && sayTrial(trial.data)}</p>
    </Part>
  );
}

const setting = (isSet: boolean): string =>
  isSet
    ? 'Mail goes through the server named in SMTP_URL.'
    : 'No mail server is set. Until SMTP_URL and CAIRN_MAIL_FROM are, mails wait here and you hand their links on.';

const sayTrial = ({ to, failure }: { readonly to: string; readonly failure: string | null }): string =>
  failure === null
    ? `The mail server has taken it. Look whether it arrives at ${to}.`
    : `It did not go out: ${failure}`;
