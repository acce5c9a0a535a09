import { useState } from 'react';
import { Button, type ButtonLook } from '../Button.tsx';

type CopyButtonProps = {
  readonly text: string;
  readonly look?: ButtonLook;
  /** What is said once it is copied. */
  readonly said?: string;
  /** What to do where the browser does not allow copying. */
  readonly otherwise: string;
  readonly className?: string | undefined;
  readonly children: string;
};

/** Copies a text, and says beside itself what came of it. */
export function CopyButton({
  text,
  look = 'plain',
  said = 'Copied.',
  otherwise,
  className,
  children,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<string>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome(said),
      () => setOutcome(`The browser does not allow copying. ${otherwise}`),
    );
  return (
    <>
      <Button look={look} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" className={className}>
        {outcome}
      </span>
    </>
  );
}
