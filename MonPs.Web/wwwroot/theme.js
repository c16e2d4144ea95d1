// Runs before everything else: what must be so before the first paint, and before Blazor's script.

// Blazor says goodbye in "unload", which browsers are giving up and phones never fired: a circuit stayed behind each time a
// page was left. "pagehide" comes whenever a page goes; one that is only put aside (persisted) keeps its circuit.
const listen = window.addEventListener;
window.addEventListener = function (type, heard, options) {
  if (type !== 'unload') return listen.call(this, type, heard, options);
  return listen.call(this, 'pagehide', event => event.persisted || heard(event));
};

// A dark screen never flashes white. Without a choice the system decides (Styles/tokens.css).
try {
  const chosen = localStorage.getItem('monps.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  const hidden = localStorage.getItem('monps.columns.hidden');
  if (hidden) document.documentElement.dataset.hide = hidden;
} catch {
  // Storage is refused (private window): the system's choice stands.
}
