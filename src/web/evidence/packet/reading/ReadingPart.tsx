import type { PartProps } from '../base/part.ts';

/** The packet as its reader sees it. */
export const ReadingPart = ({ record }: PartProps) => <p>{record.title}</p>;
