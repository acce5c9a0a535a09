import type { ComponentProps } from 'react';
import { useField } from '../Field.tsx';
import styles from './fields.module.css';

/** A text to type into, as high as what is in it; within a `Field` it is labelled by it. */
export const TextArea = ({ className = '', ...rest }: ComponentProps<'textarea'>) => (
  <textarea rows={3} {...useField()} {...rest} className={`${styles['control']} ${styles['text']} ${className}`} />
);
