import { Link } from '@tanstack/react-router';
import { learnsHere } from '../../base/here.ts';
import { nameOfConcept } from './words.ts';

type LearnProps = { readonly concept: string; readonly className: string | undefined };

/** The way to the cards that teach the concept of a rule, where one learns. */
export const Learn = ({ concept, className }: LearnProps) =>
  learnsHere ? (
    <Link to="/cards" search={{ search: concept }} className={className}>
      Learn: {nameOfConcept(concept)}
    </Link>
  ) : null;
