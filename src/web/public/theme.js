// Runs before the first paint, so that a chosen theme never flashes; account/theme.ts writes what this reads.
try {
  var chosen = localStorage.getItem('cairn.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the system decides.
}
