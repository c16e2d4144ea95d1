// What the browser must do by itself, at once or without a circuit: theme, shortcuts, small popovers, reconnecting.
// Everything is delegated from the document, because Blazor comes and goes with the elements.

const root = document.documentElement;

// --- theme ---
const dark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';

// The token itself says light-dark(…); only a colour in use is one colour.
function paintBrowserBar() {
  const bar = document.querySelector('.topbar');
  if (bar) document.querySelector('meta[name=theme-color]')?.setAttribute('content', getComputedStyle(bar).backgroundColor);
}

function switchTheme() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  paintBrowserBar();
  try {
    localStorage.setItem('monps.theme', root.dataset.theme);
  } catch {
    // Not remembered then; the switch still works for this page.
  }
}

// --- popovers made of <details data-dismiss> ---
const openOnes = () => document.querySelectorAll('details[data-dismiss][open]');

function dismiss(except) {
  for (const open of openOnes()) if (open !== except) open.open = false;
}

document.addEventListener('click', event => {
  const target = event.target;
  if (target.closest('[data-theme-switch]')) switchTheme();
  if (target.closest('[data-reload]')) location.reload();
  if (target.closest('[data-keys]')) document.getElementById('keys').showModal();
  const skip = target.closest('[data-skip-to]');
  if (skip) {
    event.preventDefault();
    document.getElementById(skip.dataset.skipTo)?.focus();
  }
  const inside = target.closest('details[data-dismiss]');
  if (inside && 'hovered' in inside.dataset && target.closest('summary')) {
    // Already open under the pointer: the press pins it instead of closing it.
    delete inside.dataset.hovered;
    event.preventDefault();
  }
  dismiss(target.closest('.menu-item') ? null : inside);
}, true);

// An open sheet is placed against the window: inside a scrolling table it would be cut off. Phones have their own places.
const narrow = matchMedia('(max-width: 719px)');

function place(details) {
  const sheet = details.querySelector('.menu-sheet, .explain-text');
  if (!sheet || details.matches('.tab-more') || (narrow.matches && details.matches('.explain'))) return;
  const from = details.querySelector('summary').getBoundingClientRect();
  const gap = details.matches('.explain') ? 0 : 4; // none where the pointer has to cross it
  const below = from.bottom + gap + sheet.offsetHeight < innerHeight;
  // An explanation grows away from the figure that it explains, a menu back over its row.
  const wanted = details.matches('.explain') ? from.left : from.right - sheet.offsetWidth;
  Object.assign(sheet.style, {
    position: 'fixed',
    top: `${below ? from.bottom + gap : Math.max(8, from.top - gap - sheet.offsetHeight)}px`,
    left: `${Math.min(Math.max(8, wanted), innerWidth - sheet.offsetWidth - 8)}px`,
    right: 'auto',
  });
}

// The server draws a row's actions when their sheet is opened: placed again when they are there.
const grown = new ResizeObserver(sheets => {
  for (const { target } of sheets) if (target.isConnected && target.parentElement.open) place(target.parentElement);
});

document.addEventListener('toggle', event => {
  const details = event.target;
  if (!details.matches?.('details[data-dismiss]')) return;
  grown.disconnect();
  if (details.open) {
    place(details);
    const sheet = details.querySelector(':scope > .menu-sheet');
    if (sheet) grown.observe(sheet);
  }
  else details.querySelector('.menu-sheet, .explain-text')?.removeAttribute('style');
}, true);

// What is pinned to the window would drift from its button.
addEventListener('scroll', event => {
  if (!event.target.closest?.('.explain-text, .menu-sheet')) dismiss(null);
}, { capture: true, passive: true });

// --- columns of the list (ColumnMenu): hidden by a word on the root, which theme.js sets again before the first paint ---
const hiddenColumns = () => new Set((root.dataset.hide ?? '').split(' ').filter(Boolean));

document.addEventListener('toggle', event => {
  if (!event.target.matches?.('details[data-columns][open]')) return;
  const hidden = hiddenColumns();
  for (const box of event.target.querySelectorAll('[data-column]')) box.checked = !hidden.has(box.dataset.column);
}, true);

document.addEventListener('change', event => {
  const column = event.target.dataset?.column;
  if (!column) return;
  const hidden = hiddenColumns();
  hidden[event.target.checked ? 'delete' : 'add'](column);
  root.dataset.hide = [...hidden].join(' ');
  try {
    localStorage.setItem('monps.columns.hidden', root.dataset.hide);
  } catch {
    // Not remembered then; the choice still holds for this page.
  }
});

// Explanations also open under a mouse pointer; a finger and the keyboard use the summary.
document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') return;
  const hovered = event.target.closest?.('details[data-hover]');
  for (const open of document.querySelectorAll('details[data-hover][data-hovered]')) {
    if (open !== hovered) {
      open.open = false;
      delete open.dataset.hovered;
    }
  }
  if (hovered && !hovered.open) {
    hovered.open = true;
    hovered.dataset.hovered = '';
  }
});

// --- keyboard: an element with data-shortcut="n" is pressed (or focused, when it is an input) by that key ---
const typing = element => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    const [open] = openOnes();
    if (open) {
      const held = open.contains(document.activeElement);
      open.open = false;
      if (held) open.querySelector('summary')?.focus();
      event.preventDefault();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const scope = document.querySelector('dialog[open]') ?? document;
  // A page's own button comes after the shell's: on /matches, n opens the panel there instead of leaving for the dashboard.
  const target = [...scope.querySelectorAll('[data-shortcut]')].findLast(e => e.dataset.shortcut === event.key && e.checkVisibility());
  if (!target) return;
  event.preventDefault();
  if (typing(target)) target.focus();
  else target.click();
});

// --- a half-typed bet (DraftKeeper): the server says what it knows, and every letter is kept here at once, so that neither a
// lost circuit nor a new server loses one. One per tab: two tabs are two bets. ---
const draftKey = 'monps.new-bet';
const mostDraft = 20000; // A message to the server has room for 32 kB; notes may be longer than that.

function readDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey));
  } catch {
    return null;
  }
}

function writeDraft(draft) {
  try {
    if (draft) sessionStorage.setItem(draftKey, JSON.stringify(draft));
    else sessionStorage.removeItem(draftKey);
  } catch {
    // Storage is refused: the draft then lives as long as its circuit.
  }
}

document.addEventListener('input', event => {
  const field = event.target.dataset?.draft;
  const draft = field && readDraft();
  if (draft) writeDraft({ ...draft, [field]: event.target.value });
}, true);

// --- dialogs (Dialog): open as long as the server draws data-open ---
const returnTo = new Map();

function openDialog(dialog) {
  if (dialog.open) return;
  returnTo.set(dialog.id, document.activeElement);
  dialog.showModal();
  dialog.querySelector('[autofocus], .panel-body input, .panel-body select, .panel-body textarea')?.focus();
}

function closeDialog(dialog) {
  if (dialog.open) dialog.close();
  forgetDialog(dialog.id);
}

function forgetDialog(id) {
  const element = returnTo.get(id);
  returnTo.delete(id);
  if (element?.isConnected) element.focus();
}

new MutationObserver(changes => {
  for (const { target } of changes) if (target.isConnected) ('open' in target.dataset ? openDialog : closeDialog)(target);
}).observe(document, { subtree: true, attributeFilter: ['data-open'] });

// --- what components call ---
window.monps = {
  forgetDialog,
  readDraft() {
    const draft = readDraft();
    if (draft && new Blob([JSON.stringify(draft)]).size > mostDraft) delete draft.notes;
    return draft && JSON.stringify(draft);
  },
  keepDraft(text) {
    const draft = { ...JSON.parse(text), path: location.pathname };
    // What stands in a field now is newer than what the server has heard of it.
    for (const field of document.querySelectorAll('dialog[open] [data-draft]')) draft[field.dataset.draft] = field.value;
    writeDraft(draft);
  },
  dropDraft() {
    writeDraft(null);
  },
};

// --- the circuit: keep trying; when the server answers but no longer knows this page, load it anew ---
const notice = document.getElementById('components-reconnect-modal');

async function serverAnswers() {
  try {
    return (await fetch('icon.png', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function reloadWhenBack() {
  if (await serverAnswers()) location.reload();
  else setTimeout(reloadWhenBack, 3000);
}

// Signed out, here or elsewhere: the server then asks to sign in instead of showing a page.
let asking = 0;

async function leaveWhenSignedOut() {
  asking = 0;
  if (!notice.classList.contains('components-reconnect-show')) return;
  try {
    const page = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'manual', cache: 'no-store' });
    if (page.type === 'opaqueredirect') location.reload();
  } catch {
    // No answer at all: that is what the notice says already.
  }
  asking ||= setTimeout(leaveWhenSignedOut, 3000);
}

// The tab says it too: who looks at another one sees that this page stands still.
let titleBefore = null;

function tellTitle(lost) {
  if (lost && titleBefore === null) {
    titleBefore = document.title;
    document.title = notice.dataset.title;
  } else if (!lost && titleBefore !== null) {
    document.title = titleBefore;
    titleBefore = null;
  }
}

new MutationObserver(() => {
  tellTitle(/components-reconnect-(show|retrying|failed|rejected)/.test(notice.className));
  if (notice.classList.contains('components-reconnect-show')) asking ||= setTimeout(leaveWhenSignedOut, 300);
  if (/components-reconnect-(failed|rejected|resume-failed)/.test(notice.className)) reloadWhenBack();
}).observe(notice, { attributeFilter: ['class'] });

addEventListener('online', () => {
  if (notice.classList.contains('components-reconnect-show')) Blazor.reconnect?.();
});

Blazor.start({
  circuit: {
    // There are none: asking the server for them is a way there and back before the page may come.
    initializers: { beforeStart: [], afterStarted: [] },
    reconnectionOptions: {
      maxRetries: 1000,
      retryIntervalMilliseconds: attempt => Math.min(500 * (attempt + 1), 5000),
    },
  },
});
paintBrowserBar();
dark.addEventListener('change', paintBrowserBar);
