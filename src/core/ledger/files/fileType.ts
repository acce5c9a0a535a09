/** How a file can be shown on a page: as a picture, as pages, as text, or not at all. */
export type Preview = 'image' | 'pages' | 'text' | 'none';

/** A type of file that the ledger keeps: what people call it, how its names end, and how it is shown. */
export type FileType = {
  readonly words: string;
  readonly endings: readonly string[];
  readonly preview: Preview;
};

/** Every type that is kept, by media type. A drawing (SVG) can carry script, so it is kept and never shown. */
export const fileTypes = {
  'image/png': { words: 'a PNG picture', endings: ['png'], preview: 'image' },
  'image/jpeg': { words: 'a JPEG picture', endings: ['jpg', 'jpeg', 'jfif'], preview: 'image' },
  'image/gif': { words: 'a GIF picture', endings: ['gif'], preview: 'image' },
  'image/webp': { words: 'a WebP picture', endings: ['webp'], preview: 'image' },
  'image/svg+xml': { words: 'an SVG drawing', endings: ['svg'], preview: 'none' },
  'application/pdf': { words: 'a PDF', endings: ['pdf'], preview: 'pages' },
  'text/csv': { words: 'a table as CSV', endings: ['csv'], preview: 'text' },
  'text/markdown': { words: 'Markdown', endings: ['md', 'markdown'], preview: 'text' },
  'application/json': { words: 'JSON', endings: ['json'], preview: 'text' },
  'text/plain': { words: 'text', endings: ['txt', 'text', 'log', 'tsv'], preview: 'text' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    words: 'a Word document',
    endings: ['docx'],
    preview: 'none',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    words: 'an Excel workbook',
    endings: ['xlsx'],
    preview: 'none',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    words: 'a PowerPoint presentation',
    endings: ['pptx'],
    preview: 'none',
  },
  'application/zip': { words: 'a ZIP archive', endings: ['zip'], preview: 'none' },
} as const satisfies Readonly<Record<string, FileType>>;

/** The media type of one of them. */
export type MediaType = keyof typeof fileTypes;

/** Whether a text names a type that is kept. */
export const isMediaType = (text: string): text is MediaType => Object.hasOwn(fileTypes, text);

/** How a file of that type is shown; not at all where the type is not one that is kept. */
export const previewOf = (mediaType: string): Preview =>
  isMediaType(mediaType) ? fileTypes[mediaType].preview : 'none';

/** The type that the ending of a name promises, if it promises one. */
export function typeOfName(name: string): MediaType | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return (Object.keys(fileTypes) as MediaType[]).find((type) => {
    const endings: readonly string[] = fileTypes[type].endings;
    return ending !== undefined && endings.includes(ending);
  });
}

/** The name under which a file is given out: one that ends as its type does, so that no program takes it for one of its own. */
export function nameOnDisk(name: string, mediaType: MediaType): string {
  const endings: readonly string[] = fileTypes[mediaType].endings;
  const promised = typeOfName(name);
  const isText = promised !== undefined && fileTypes[promised].preview === 'text' && previewOf(mediaType) === 'text';
  return promised === mediaType || isText ? name : `${name}.${endings[0] ?? ''}`;
}

/** The most bytes of one file. */
export const largestFileBytes = 25 * 1024 * 1024;

/** The bytes of all files that a workspace may keep, where nothing else was set. */
export const usualQuotaBytes = 2 * 1024 * 1024 * 1024;
