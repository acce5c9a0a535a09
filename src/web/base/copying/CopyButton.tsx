import { useState } from 'react';
import { Button, type ButtonLook } from '../Button.tsx';

type CopyButtonProps = {
  /** Made once it is asked for. */
  readonly text: string | (() => string);
  readonly look?: ButtonLook;
  /** What is said once it is copied. */
  readonly said?: string;
  /** What to do where the browser does not allow copying. */
  readonly otherwise: string;
  /** What it is called where the words on it do not tell it from its neighbours. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: string;
};

/** Copies a text, and says beside itself what came of it. */
export function CopyButton({
  text,
  look = 'plain',
  said = 'Copied.',
  otherwise,
  label,
  className,
  children,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<string>();
  const copy = () =>
    copyText(typeof text === 'string' ? text : text()).then(
      () => setOutcome(said),
      () => setOutcome(`The browser does not allow copying. ${otherwise}`),
    );
  return (
    <>
      <Button look={look} onClick={() => void copy()} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
      <span role="status" className={className}>
        {outcome}
      </span>
    </>
  );
}

/** Away from https a browser has no clipboard for pages. */
const copyText = (text: string): Promise<void> =>
  navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
