import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import styles from './blacking.module.css';
import { type Box, boxBetween, type Point, pressOn, sayBox } from './boxes.ts';

type BoxedPictureProps = {
  readonly drawn: HTMLCanvasElement;
  readonly boxes: readonly Box[];
  readonly onChange: (boxes: readonly Box[]) => void;
};

/** A picture on which boxes are drawn by pointer, and moved and sized by keys. */
export function BoxedPicture({ drawn, boxes, onChange }: BoxedPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  useEffect(() => {
    place.current?.prepend(drawn);
    return () => drawn.remove();
  }, [drawn]);
  const drawing = from === undefined || to === undefined ? undefined : boxBetween(from, to);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLButtonElement || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
    setTo(pointOf(event));
  };
  const end = () => {
    if (drawing !== undefined) onChange([...boxes, drawing]);
    setFrom(undefined);
  };
  return (
    <div className={styles['scroll']}>
      <div
        ref={place}
        className={styles['picture']}
        onPointerDown={begin}
        onPointerMove={(event) => from !== undefined && setTo(pointOf(event))}
        onPointerUp={end}
        onPointerCancel={() => setFrom(undefined)}
      >
        {boxes.map((box, at) => (
          <BoxButton
            key={at}
            box={box}
            number={at + 1}
            isNew={at === boxes.length - 1}
            onMove={(moved) => onChange(boxes.with(at, moved))}
            onRemove={() => onChange(boxes.toSpliced(at, 1))}
          />
        ))}
        {drawing !== undefined && <span className={styles['box']} style={styleOf(drawing)} />}
      </div>
    </div>
  );
}

type BoxButtonProps = {
  readonly box: Box;
  readonly number: number;
  readonly isNew: boolean;
  readonly onMove: (box: Box) => void;
  readonly onRemove: () => void;
};

function BoxButton({ box, number, isNew, onMove, onRemove }: BoxButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew) button.current?.focus({ preventScroll: true });
  }, [isNew]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') return onRemove();
    const moved = pressOn(box, { key: event.key, isSizing: event.shiftKey });
    if (moved === undefined) return undefined;
    event.preventDefault();
    return onMove(moved);
  };
  return (
    <button
      ref={button}
      type="button"
      className={styles['box']}
      style={styleOf(box)}
      aria-label={`Box ${number}: ${sayBox(box)}`}
      onKeyDown={press}
    />
  );
}

const styleOf = ({ left, top, width, height }: Box): CSSProperties => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { left: (clientX - left) / width, top: (clientY - top) / height };
}
