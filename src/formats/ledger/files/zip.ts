import type { MediaType } from '../../../core/ledger/files/fileType.ts';

/** Which document of an office program a ZIP archive is, by the parts that its directory names. */
export const findOfficeType = (archive: string): MediaType | undefined =>
  archive.includes('[Content_Types].xml') ? office.find(([part]) => archive.includes(part))?.[1] : undefined;

const office: readonly (readonly [part: string, MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
