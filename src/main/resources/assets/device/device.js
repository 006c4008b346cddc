// What a respondent's page gets after it has loaded: it works without network, finished sheets wait and are sent, and where the
// device is shared it behaves so. The questionnaire asks for it; other pages start it themselves.
import * as record from './record.js';
import * as waiting from './waiting.js';

const MOST_FOOT = 0.25; // of the screen's height
const CODE = 8; // letters of a unit's code; a card has more
const TOLD = ['waiting', 'old', 'moved', 'late', 'refused', 'card'];
const settings = JSON.parse(document.body.dataset.settings);
let page = null;
let shared = null;
let painting = 0;
let followed = null; // the key of the sheet whose fate the page tells
const foot = self.ResizeObserver && new ResizeObserver(([strip]) => makeRoom(strip.target));

if (!document.getElementById('sheet')) start(null);

// Whether this browser can work without network at all: by https, and not too old.
export function able() {
  return Boolean(isSecureContext && crypto.subtle && self.indexedDB && navigator.serviceWorker);
}

// Fails where the browser refuses what it should be able to, for instance because it keeps nothing.
export async function start(questionnaire) {
  page = questionnaire;
  if (!able()) return;
  if (record.read()) {
    shared = await import('./shared.js');
    shared.start(settings, page);
    shared.bound();
  }
  await waiting.counts();
  await arrived();
  waiting.start(settings, paint);
  listen();
  await register();
  remember();
}

// Where the browser lets a site send in the background, the worker does that, too.
async function register() {
  const sends = 'sync' in ServiceWorkerRegistration.prototype;
  const sender = sends && await navigator.serviceWorker.register('/s/sender.js', { type: 'module' }).catch(() => null);
  if (!sender) await navigator.serviceWorker.register('/s/worker.js');
}

// The page's elements are others than before: the language has changed.
export function bound() {
  shared?.bound();
  listen();
  remember();
}

function listen() {
  foot?.disconnect();
  foot?.observe(document.getElementById('waiting'));
  for (const button of document.querySelectorAll('[data-forget]')) {
    button.addEventListener('click', () => waiting.forget(button.dataset.forget));
  }
  paint();
}

// What stands at the foot of the screen stands above the strip, unless that takes too much of it: then it lies at the end of the page.
function makeRoom(strip) {
  const isTall = strip.offsetHeight > innerHeight * MOST_FOOT;
  strip.classList.toggle('tall', isTall);
  document.documentElement.style.setProperty('--foot', `${isTall ? 0 : strip.offsetHeight}px`);
}

// The page has come to the unit's code as it is now: what waits for it goes there.
export async function moved() {
  shared?.arrive();
  await arrived();
  waiting.hurry();
  remember();
}

async function arrived() {
  const here = document.querySelector('[data-place]');
  const byCard = location.pathname.slice('/s/'.length).replace(/\W/g, '').length > CODE;
  if (here) await waiting.arrived(here.dataset.place, location.pathname, byCard);
}

// Keeps a filled-in form until the server can be reached, and tells the page from then on what becomes of it.
export async function keep(form) {
  const { how, key } = await waiting.keep({ ...sheet(), path: location.pathname, form });
  followed = key ?? null;
  paint();
  return how;
}

// Whoever sent the last sheet has gone.
export function forget() {
  followed = null;
  painting++;
}

export function reached() {
  waiting.hurry();
}

function sheet() {
  return document.getElementById('sheet')?.dataset;
}

// A count that was asked for earlier may come later, since one with sheets takes a step more: only the latest is painted.
async function paint() {
  const mine = ++painting;
  const [counts, fate] = await Promise.all([waiting.counts(), followed && waiting.fate(followed)]).catch(() => []);
  if (mine !== painting || !counts) return; // a storage that does not answer says nothing new
  const strip = document.getElementById('waiting');
  for (const name of TOLD) {
    const text = strip.querySelector(`[data-told=${name}]`);
    text.hidden = !counts[name];
    const count = text.querySelector('span');
    if (count) count.textContent = count.dataset.text.replace('#', counts[name]);
  }
  strip.hidden = TOLD.every(name => !counts[name]);
  if (fate) page.became(fate);
}

// Every language that the page links to is kept, so that it can be chosen without network.
async function remember() {
  const own = document.documentElement.lang;
  const languages = [...document.querySelectorAll('a[hreflang]')].map(link => link.hreflang);
  const pages = ['', own, ...languages].map(lang => location.pathname + (lang && `?lang=${lang}`));
  const ready = await navigator.serviceWorker.ready;
  if (sheet()) ready.active.postMessage({ keep: pages });
}
