import { useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useToast } from '../../base/Toast.tsx';
import { beginSecondFactor, endSecondFactor, makeBackupCodes, type SecondFactor } from '../identity/secondFactor.ts';
import { giveCode } from '../identity/signIn.ts';
import { useAct } from '../identity/useIdentity.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { QrCode } from './QrCode.tsx';
import { Secret } from '../parts/Secret.tsx';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'setting up'; readonly factor: SecondFactor }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** The code of an app: setting it up, its backup codes, turning it off. */
export function SecondFactorPart({ isOn }: { readonly isOn: boolean }) {
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const rest = () => setStep({ kind: 'rest' });
  if (step.kind === 'setting up') {
    const { factor } = step;
    const finish = () => setStep({ kind: 'codes', codes: factor.backupCodes });
    return <SetUp factor={factor} onDone={finish} onCancel={rest} />;
  }
  if (step.kind === 'codes') return <BackupCodes codes={step.codes} onKept={rest} />;
  return isOn ? (
    <TurnedOn onCodes={(codes) => setStep({ kind: 'codes', codes })} />
  ) : (
    <TurnedOff onBegun={(factor) => setStep({ kind: 'setting up', factor })} />
  );
}

function TurnedOff({ onBegun }: { readonly onBegun: (factor: SecondFactor) => void }) {
  const [password, setPassword] = useState('');
  const begin = useAct(beginSecondFactor, onBegun);
  return (
    <ActForm label="Set it up" act={begin} onSend={() => begin.mutate(password)}>
      <PasswordField value={password} onWrite={setPassword} />
    </ActForm>
  );
}

type SetUpProps = { readonly factor: SecondFactor; readonly onDone: () => void; readonly onCancel: () => void };

function SetUp({ factor, onDone, onCancel }: SetUpProps) {
  const [code, setCode] = useState('');
  const confirm = useAct(giveCode, onDone);
  const secret = new URL(factor.totpURI).searchParams.get('secret') ?? '';
  return (
    <>
      <p>Scan this with the app, or type the key into it. Then write the code it shows.</p>
      <QrCode text={factor.totpURI} label="The key as a code for the camera" />
      <Secret label="Key" lines={[secret]} />
      <ActForm
        label="Turn it on"
        look="primary"
        act={confirm}
        onSend={() => confirm.mutate(code.trim())}
        others={<Button onClick={onCancel}>Cancel</Button>}
      >
        <Field label="Code" hint="The six digits that your app shows now.">
          <Input
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </Field>
      </ActForm>
    </>
  );
}

type BackupCodesProps = { readonly codes: readonly string[]; readonly onKept: () => void };

const BackupCodes = ({ codes, onKept }: BackupCodesProps) => (
  <>
    <p role="status">Signing in asks for a code from now on. For the day your phone is lost, keep these codes.</p>
    <Secret
      label="Backup codes"
      hint="They are shown this once. Each signs you in once, in place of the app."
      lines={codes}
    />
    <p>
      <Button look="primary" onClick={onKept}>
        I have kept them
      </Button>
    </p>
  </>
);

function TurnedOn({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { show } = useToast();
  const [password, setPassword] = useState('');
  const renew = useAct(makeBackupCodes, ({ backupCodes }) => onCodes(backupCodes));
  const end = useAct(endSecondFactor, () => show('Signing in no longer asks for a code.'));
  return (
    <>
      <p>It is on.</p>
      <ActForm
        label="Make new backup codes"
        act={{ isPending: renew.isPending || end.isPending, error: renew.error ?? end.error }}
        onSend={() => renew.mutate(password)}
        others={
          <Button look="danger" onClick={() => end.mutate(password)}>
            Turn it off
          </Button>
        }
      >
        <PasswordField value={password} onWrite={setPassword} />
      </ActForm>
    </>
  );
}
