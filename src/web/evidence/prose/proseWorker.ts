import { remarksOn, type Remark, type Written } from '../../../core/evidence/prose/remarks.ts';

/** What the page asks, and what it is told. The number goes with both. */
export type Asked = Written & { readonly number: number };
export type Told = { readonly number: number; readonly remarks: readonly Remark[] };

onmessage = ({ data }: MessageEvent<Asked>) => {
  const told: Told = { number: data.number, remarks: remarksOn(data) };
  postMessage(told);
};
