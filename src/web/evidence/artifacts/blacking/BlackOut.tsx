import { useEffect, useRef, useState } from 'react';
import { changeRecord } from '../../../../contract/ledger/records.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { Button } from '../../../base/Button.tsx';
import { Refused, sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { sendFile } from '../../capture/sendFile.ts';
import styles from './blacking.module.css';
import { BoxedPicture } from './BoxedPicture.tsx';
import type { Box } from './boxes.ts';
import { blackOut, drawFile } from './picture.ts';

/** A record as the server says it. */
type Said = ResponseOf<typeof changeRecord>;

type BlackOutProps = { readonly record: Said; readonly file: FileValue; readonly onClose: () => void };

/** Blacks out parts of a file on a copy of it, which then takes its place in everything that leaves. */
export function BlackOut({ record, file, onClose }: BlackOutProps) {
  const { drawn, problem: broken } = useDrawn(file);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const { keep, isSending, problem } = useKeeping(record, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Black out"
      description="Draw boxes over what is nobody else’s business. They are made part of a copy: under them nothing is left. The original stays here and never leaves in an export."
      initialFocus="title"
    >
      {drawn !== undefined && <BoxedPicture drawn={drawn} boxes={boxes} onChange={setBoxes} />}
      {drawn === undefined && broken === undefined && <p>Opening {file.name}</p>}
      {(problem ?? broken) !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem ?? broken}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button
          look="primary"
          disabled={drawn === undefined || boxes.length === 0 || isSending}
          onClick={() => drawn !== undefined && void keep(() => blackOut(drawn, boxes, file.name))}
        >
          {isSending ? 'On its way' : 'Keep this copy'}
        </Button>
        <Button disabled={drawn === undefined} onClick={() => setBoxes([...boxes, fresh])}>
          Add a box
        </Button>
        <Button look="quiet" disabled={boxes.length === 0} onClick={() => setBoxes(boxes.slice(0, -1))}>
          Take the last one away
        </Button>
      </div>
      <p className={styles['hint']}>
        By keyboard: add a box, move it with the arrow keys, change its size with Shift and the arrow keys, remove it
        with Delete.
      </p>
    </Dialog>
  );
}

const fresh: Box = { left: 0.35, top: 0.4, width: 0.3, height: 0.1 };

function useDrawn(file: FileValue) {
  const [drawn, setDrawn] = useState<HTMLCanvasElement>();
  const [problem, setProblem] = useState<string>();
  const asked = useRef(file);
  useEffect(() => {
    let isLeft = false;
    drawFile(asked.current).then(
      (canvas) => isLeft || setDrawn(canvas),
      (error: unknown) => isLeft || setProblem(error instanceof Refused ? error.message : cannotDraw),
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return { drawn, problem };
}

const cannotDraw =
  'This file cannot be drawn here, so nothing can be blacked out on it. Take a screenshot of the part that matters, and choose that.';

/** Sends the copy and names it in the record. */
function useKeeping({ id, revision, standing, fields }: Said, onClose: () => void) {
  const { show } = useToast();
  const tell = useTell(changeRecord);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keep = async (make: () => Promise<File>): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const redacted = await sendFile(await make());
      const written = standing === 'kept' ? 'kept' : 'draft';
      await tell.mutateAsync({ recordId: id, basedOn: revision, standing: written, fields: { ...fields, redacted } });
      show('The blacked-out copy is kept. The original stays here.');
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setSending(false);
    }
  };
  return { keep, isSending, problem };
}
