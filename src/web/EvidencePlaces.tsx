import { Link } from '@tanstack/react-router';
import { evidencePlaces, verifyPlace } from './evidencePlaces.ts';

type EvidencePlacesProps = { readonly className: string | undefined; readonly onClick?: () => void };

/** The ways to the screens of evidence, as rows of a list; verifying is a page of its own, which needs no Cairn. */
export const EvidencePlaces = ({ className, onClick }: EvidencePlacesProps) => (
  <>
    {evidencePlaces.map(({ to, name }) => (
      <li key={to}>
        <Link
          to={to}
          className={className}
          activeOptions={{ exact: true, includeSearch: false }}
          {...(onClick && { onClick })}
        >
          {name}
        </Link>
      </li>
    ))}
    <li>
      <a href={verifyPlace} className={className}>
        Verify
      </a>
    </li>
  </>
);
