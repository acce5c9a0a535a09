import { type Html, markup } from '../../base/public/markup.ts';

/** What somebody wrote, in whatever direction it runs, so that the words round it stay in theirs. */
export const bdi = (text: string): Html => markup`<bdi>${text}</bdi>`;

/** A button that sends its form to do something. */
export const doing = (name: string, label: string, look: 'first' | 'plain' = 'first'): Html =>
  look === 'first'
    ? markup`<button class="button first" name="do" value="${name}">${label}</button>`
    : markup`<button class="button" name="do" value="${name}">${label}</button>`;

/** A text of several lines that is asked for. */
export const area = (name: string, asked: string, text = ''): Html =>
  markup`<div class="field">
    <label class="asked" for="${name}">${asked}</label>
    <textarea class="control" id="${name}" name="${name}" maxlength="5000">${text}</textarea>
  </div>`;

/** One of several answers. */
export const radio = (name: string, [value, words]: readonly [string, string], chosen: string): Html =>
  markup`<label class="choice">
    ${
      value === chosen
        ? markup`<input type="radio" name="${name}" value="${value}" checked />`
        : markup`<input type="radio" name="${name}" value="${value}" />`
    }
    <span>${words}</span>
  </label>`;

/** One of a list. */
export const select = (
  name: string,
  asked: string,
  { options, chosen = '' }: { readonly options: readonly (readonly [string, string])[]; readonly chosen?: string },
): Html =>
  markup`<div class="field">
    <label class="asked" for="${name}">${asked}</label>
    <select class="control" id="${name}" name="${name}">
      ${options.map(([value, words]) =>
        value === chosen
          ? markup`<option value="${value}" selected>${words}</option>`
          : markup`<option value="${value}">${words}</option>`,
      )}
    </select>
  </div>`;
