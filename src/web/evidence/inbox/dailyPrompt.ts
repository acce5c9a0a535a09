const place = 'cairn.draftPrompt';

/** Whether the prompt of this date was neither answered nor put off. */
export function isPromptOpen(date: string): boolean {
  try {
    return localStorage.getItem(place) !== date;
  } catch {
    // Where nothing can be remembered, nobody is asked again and again.
    return false;
  }
}

/** Lets the prompt rest until tomorrow. */
export function closePrompt(date: string): void {
  try {
    localStorage.setItem(place, date);
  } catch {
    // Then it rests for as long as the page is open.
  }
}
