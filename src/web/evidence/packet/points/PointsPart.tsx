import type { PartProps } from '../base/part.ts';

/** What a sponsor says for it. */
export const PointsPart = ({ record }: PartProps) => <p>{record.title}</p>;
