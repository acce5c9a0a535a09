import { Link } from '@tanstack/react-router';
import type { RecordId } from '../../../core/base/id.ts';

type RecordLinkProps = {
  readonly record: { readonly id: RecordId; readonly title: string };
  readonly className?: string | undefined;
};

/** A record by its title; leads to it. */
export const RecordLink = ({ record: { id, title }, className }: RecordLinkProps) => (
  <Link to="/evidence/records/$recordId" params={{ recordId: id }} className={className} dir="auto">
    {title}
  </Link>
);
