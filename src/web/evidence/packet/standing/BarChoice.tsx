import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import { Button } from '../../../base/Button.tsx';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import type { PartProps } from '../base/part.ts';
import { useChange } from '../base/useChange.ts';
import styles from './standing.module.css';

type BarChoiceProps = PartProps & {
  readonly standing: Pick<ResponseOf<typeof standPacket>, 'named' | 'namedBar' | 'bars' | 'at'>;
  /** Judges by another bar, without writing it into the packet. */
  readonly onTry: (key: string) => void;
};

/** Which bar the packet is judged by. Where it names none, or one that is not there, the bars there are. */
export function BarChoice({ record, standing: { named, namedBar, bars, at }, onTry }: BarChoiceProps) {
  const mayWrite = useMayWrite();
  const { change, error, isBusy } = useChange(record, 'The level is written into the packet.');
  const others = bars.filter(({ key }) => key !== at?.packet.key);
  const tried = bars.find(({ key }) => key === at?.packet.key && key !== namedBar);
  if (at !== null && tried === undefined && others.length === 0) return null;
  return (
    <section className={styles['bars']} aria-label="Bar">
      {at === null && (
        <p>
          {sayUnnamed(named)} Choose one of those there are, or <Link to="/evidence/readiness">bring in your own</Link>.
        </p>
      )}
      {tried !== undefined && mayWrite && (
        <Button disabled={isBusy} onClick={() => change({ bar: tried.aims })}>
          Write “{tried.aims}” into the packet
        </Button>
      )}
      {others.map(({ key, name }) => (
        <Button key={key} onClick={() => onTry(key)}>
          {`Judge it by ${name}`}
        </Button>
      ))}
      {error !== undefined && <p role="alert">{error}</p>}
    </section>
  );
}

const sayUnnamed = (named: string | null): string =>
  named === null
    ? 'The packet does not say which level it is for, so there is no bar to judge it by.'
    : `The packet is for “${named}”, and no bar is called that.`;
