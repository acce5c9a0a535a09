import { useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { isServed } from '../../base/here.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { AskDialog } from './AskDialog.tsx';
import type { Request } from './sentences.ts';

/** Asks the same person once more, about what the impact says now. */
export function AskAgain({ request }: { readonly request: Request }) {
  const mayWrite = useMayWrite();
  const [isAsking, setAsking] = useState(false);
  if (!mayWrite || !isServed || request.email === '') return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>Ask again</Button>
      {isAsking && <AskDialog recordId={request.recordId} like={request} onClose={() => setAsking(false)} />}
    </>
  );
}
