// Runs before the first paint, so that a dark screen never flashes white. Without a choice the system decides (Styles/tokens.css).
try {
  const chosen = localStorage.getItem('monps.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  const hidden = localStorage.getItem('monps.columns.hidden');
  if (hidden) document.documentElement.dataset.hide = hidden;
} catch {
  // Storage is refused (private window): the system's choice stands.
}
