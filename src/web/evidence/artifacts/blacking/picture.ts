import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { Refused } from '../../../base/call.ts';
import { fetchFile } from '../files/fileAddress.ts';
import { type Box, pixelsOf } from './boxes.ts';

/** Browsers draw nothing larger everywhere. */
const longestSide = 8_192;
const mostPages = 12;
const pageWidth = 1_240;

/** A file as one picture, the pages of a PDF below each other. Throws where it cannot be drawn. */
export const drawFile = (file: FileValue): Promise<HTMLCanvasElement> =>
  file.mediaType === 'application/pdf' ? drawPages(file) : drawPicture(file);

async function drawPicture(file: FileValue): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(await fetchFile(file));
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const { canvas, pen } = canvasOf(Math.round(picture.width * scale), Math.round(picture.height * scale));
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

async function drawPages(file: FileValue): Promise<HTMLCanvasElement> {
  const { openPdf } = await import('../files/pdf.ts');
  const pdf = await openPdf(await fetchFile(file));
  if (pdf.pages > mostPages) throw tooManyPages(pdf.pages);
  const pages: HTMLCanvasElement[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) {
    const page = document.createElement('canvas');
    await pdf.draw(number, page, pageWidth);
    pages.push(page);
  }
  pdf.close();
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const { canvas, pen } = canvasOf(pageWidth, Math.min(height, 2 * longestSide));
  const scale = canvas.height / height;
  let top = 0;
  for (const page of pages) {
    pen.drawImage(page, 0, top * scale, page.width * scale, page.height * scale);
    top += page.height;
  }
  return canvas;
}

const tooManyPages = (pages: number): Refused =>
  new Refused(
    'too-many-pages',
    `This PDF has ${pages} pages, and at most ${mostPages} can be blacked out here. Make a PDF of the pages that matter, and choose that.`,
    0,
  );

/** A new picture on which the boxes are black: what lay under them is not in it. */
export async function blackOut(drawn: HTMLCanvasElement, boxes: readonly Box[], name: string): Promise<File> {
  const { canvas, pen } = canvasOf(drawn.width, drawn.height);
  pen.drawImage(drawn, 0, 0);
  pen.fillStyle = '#000';
  for (const box of boxes) {
    const { x, y, width, height } = pixelsOf(box, canvas);
    pen.fillRect(x, y, width, height);
  }
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (bytes === null) throw new Error('the browser made no picture');
  return new File([bytes], `${name.replace(/\.[^.]*$/, '').slice(0, 200)} (blacked out).png`, { type: 'image/png' });
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.ariaHidden = 'true';
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the browser draws nothing');
  return { canvas, pen };
}
