import type { ComponentProps } from 'react';
import { useField } from '../Field.tsx';
import styles from './fields.module.css';

/** A line to type into; within a `Field` it is labelled by it. */
export const Input = ({ className = '', ...rest }: ComponentProps<'input'>) => (
  <input {...useField()} {...rest} className={`${styles['control']} ${className}`} />
);
