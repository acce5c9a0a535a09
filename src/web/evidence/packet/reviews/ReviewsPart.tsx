import type { PartProps } from '../base/part.ts';

/** Who reads it by link, and what they say of which place. */
export const ReviewsPart = ({ record }: PartProps) => <p>{record.title}</p>;
