import { Link } from '@tanstack/react-router';
import type { RecordId } from '../../../core/base/id.ts';
import { buttonClass, type ButtonLook } from '../../base/Button.tsx';
import { useMayWrite } from '../../base/role/mayWrite.ts';

type AddLinkProps = {
  readonly kind: string;
  readonly look: ButtonLook;
  /** The record that the new one is about. */
  readonly about?: RecordId;
  readonly children: string;
};

/** The way to a new record of a kind, for whoever may write here. */
export function AddLink({ kind, look, about, children }: AddLinkProps) {
  if (!useMayWrite()) return null;
  return (
    <Link
      to="/evidence/new/$kind"
      params={{ kind }}
      search={about === undefined ? {} : { link: about }}
      className={buttonClass(look)}
    >
      {children}
    </Link>
  );
}
