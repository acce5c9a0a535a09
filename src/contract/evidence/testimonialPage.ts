import type { RecordId, WorkspaceId } from '../../core/base/id.ts';

/** The address of the page of a testimonial, and of what was signed. */
export const testimonialPath = (
  workspaceId: WorkspaceId,
  recordId: RecordId,
  part: '' | '/credential.json' = '',
): string => `/testimonial/${workspaceId}/${recordId}${part}`;
