import { listLetters, settleLetter } from '../../../../contract/account/operator.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { Button } from '../../../base/Button.tsx';
import { CopyButton } from '../../../base/copying/CopyButton.tsx';
import { formatMoment } from '../../../base/format.ts';
import { useAsk, useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Row, Rows } from '../../parts/Rows.tsx';
import styles from './LettersPart.module.css';
import { letterWords } from './letterWords.ts';

/** The mails that were not sent, each with what can be done about it. */
export function LettersPart() {
  const { show } = useToast();
  const { data, error } = useAsk(listLetters, {});
  const settle = useTell(settleLetter, { after: () => show('The mail is gone from the list.') });
  const letters = data?.letters ?? [];
  return (
    <Part
      title="Mails that wait"
      about="Whoever has a link can use it. Hand it to the person it is for, and to nobody else."
    >
      <Failure error={error ?? settle.error} />
      {data !== undefined && letters.length === 0 && <p>None.</p>}
      {letters.length > 0 && (
        <Rows label="Mails that wait">
          {letters.map((letter) => (
            <Row
              key={letter.id}
              name={letter.to}
              detail={<Detail letter={letter} />}
              actions={
                <>
                  {letter.link !== null && (
                    <CopyButton
                      text={letter.link}
                      label={`Copy the link for ${letter.to}`}
                      otherwise="Mark the link and copy it yourself."
                    >
                      Copy the link
                    </CopyButton>
                  )}
                  <DoneButton letter={letter} onDone={() => settle.mutate({ letterId: letter.id })} />
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Part>
  );
}

type Letter = ResponseOf<typeof listLetters>['letters'][number];

const Detail = ({ letter: { kind, link, code, createdAt, attempts, failure } }: { readonly letter: Letter }) => (
  <>
    {letterWords[kind]} · written {formatMoment(createdAt)}
    {failure !== null && ` · tried ${attempts === 1 ? 'once' : `${attempts} times`}: ${failure}`}
    {code !== null && <code className={styles['code']}>{code}</code>}
    {link !== null && <code className={styles['link']}>{link}</code>}
  </>
);

/** What was handed on leaves the list, and so does what nobody needs any more. */
function DoneButton({ letter: { to, link }, onDone }: { readonly letter: Letter; readonly onDone: () => void }) {
  const label = link === null ? 'Forget' : 'Handed on';
  return (
    <Button aria-label={`${label}: mail to ${to}`} onClick={onDone}>
      {label}
    </Button>
  );
}
