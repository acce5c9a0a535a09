import type { PartProps } from '../base/part.ts';

/** What was kept of it, and how one differs from another. */
export const VersionsPart = ({ record }: PartProps) => <p>{record.title}</p>;
