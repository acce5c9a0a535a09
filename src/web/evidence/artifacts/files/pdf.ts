import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite answers the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** A PDF that is open to be drawn. `close` lets go of it. */
export type OpenedPdf = {
  readonly pages: number;
  /** Draws a page, counted from 1, so wide; the canvas gets its size. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  /** What a page says. */
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => void;
};

/** Opens a PDF within this page: nothing of it runs, and nothing is fetched for it. Throws where it cannot be read. */
export async function openPdf(bytes: Blob): Promise<OpenedPdf> {
  const task = getDocument({
    data: new Uint8Array(await bytes.arrayBuffer()),
    useSystemFonts: true,
    // The policy of the page lets no WebAssembly run.
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: (page, canvas, width) => draw(document, canvas, { page, width }),
    textOf: (page) => textOf(document, page),
    close: () => void task.destroy(),
  };
}

type Drawing = { readonly page: number; readonly width: number };

async function draw(document: PDFDocumentProxy, canvas: HTMLCanvasElement, { page: number, width }: Drawing) {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / natural.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

async function textOf(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
