// Finished sheets that wait for the network: locked, sent one by one when the server answers, and taken away only after it said
// stored. The same sheet may arrive more than once; the server stores it once.
import { seal } from './seal.js';
import * as store from './store.js';

const DAY = 24; // hours
const FORTNIGHT = 14 * 24 * 3600000;
const STATES = { 403: 'card', 404: 'moved', 409: 'refused', 410: 'late' };

export const SYNC = 'spegla-sheets'; // what the browser is asked to call the worker for
const others = 'BroadcastChannel' in self ? new BroadcastChannel('spegla-sheets') : null;
let settings = { patience: 10000 }; // of a worker, which no page has told
let changed = () => {};
let pause;
let timer = 0;
let busy = false;

// Starts to send what waits. `tell` is called whenever that has changed.
export function start(given, tell) {
  settings = given;
  changed = tell;
  pause = settings.firstPause;
  if (others) others.onmessage = () => changed();
  store.hours().then(store.sweep).catch(() => {});
  addEventListener('online', hurry); // a hint that it is worth to ask; whether there is a way, only the server tells
  addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry());
  changed();
  hurry();
}

// Keeps a form on the device: 'kept', 'full' where there is no room, or 'not kept'; and by which key its fate can be asked for.
export async function keep({ path, place, key: lock, form }) {
  const key = crypto.randomUUID();
  try {
    const body = await seal(lock, form);
    await store.put({ key, state: 'waiting', path, place, body, since: await store.hours() });
  } catch (fault) {
    return { how: fault?.name === 'QuotaExceededError' ? 'full' : 'not kept' };
  }
  navigator.storage?.persist?.();
  navigator.serviceWorker?.ready.then(worker => worker.sync?.register(SYNC)).catch(() => {}); // a browser that may not goes without
  tell();
  later();
  return { how: 'kept', key };
}

// What has become of a kept sheet: 'stored' where the server has said so of this very sheet, else the state in which it is here,
// or 'gone'.
export function fate(key) {
  return store.fate(key);
}

// How many wait, are too late, were refused, or came by a card that was used; and whether some have waited for a day or
// have lost their code.
export async function counts() {
  const sheets = await store.all();
  const of = (...states) => sheets.filter(sheet => states.includes(sheet.state));
  const waiting = of('waiting', 'moved');
  const now = waiting.length && await store.hours();
  return {
    waiting: waiting.length,
    old: waiting.some(sheet => now - sheet.since >= DAY),
    moved: of('moved').length,
    late: of('late').length,
    refused: of('refused').length,
    card: of('card').length,
  };
}

// The unit's questionnaire is found here now: sheets of the same place go there, whatever their code was. To a card only those that
// have no other way: it is for one sheet.
export async function arrived(place, path, byCard) {
  for (const sheet of await store.all()) {
    if (sheet.place === place && (sheet.state === 'moved' || !byCard && sheet.path !== path)) {
      await store.put({ ...sheet, path, state: sheet.state === 'moved' ? 'waiting' : sheet.state });
    }
  }
}

// Takes away what the server will not have. Only a person asks for this.
export async function forget(state) {
  for (const sheet of await store.all()) {
    if (sheet.state === state) await store.remove(sheet);
  }
  tell();
}

// The server has just answered: no reason to wait any longer.
export function hurry() {
  pause = settings.firstPause;
  clearTimeout(timer);
  timer = setTimeout(run);
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(run, pause * (0.5 + Math.random() / 2));
  pause = Math.min(2 * pause, settings.longestPause);
}

async function run() {
  if (busy) return;
  busy = true;
  const done = await alone(sendAll).catch(() => false);
  busy = false;
  changed(); // what waited may have gone in another way, for instance with all that this site keeps
  if (done && !await anyWaiting()) pause = settings.firstPause;
  else later();
}

// Sends what waits where no page is open. Fails where not all is sent, so that the browser asks again.
export async function sendInBackground() {
  if (!await alone(sendAll)) throw new Error('sheets still wait');
}

async function anyWaiting() {
  return (await store.all().catch(() => [])).some(sheet => sheet.state === 'waiting');
}

// Of several tabs one sends; the others look again later.
function alone(work) {
  if (!navigator.locks) return work();
  return navigator.locks.request('spegla-sheets', { ifAvailable: true }, lock => lock !== null && work());
}

async function sendAll() {
  const sheets = await store.all();
  const due = sheets.filter(sheet => sheet.state === 'waiting');
  const late = sheets.filter(sheet => sheet.state === 'late');
  if (!due.length && !late.length) return true;
  const here = await ask('/s/ping');
  if (!here) return false;
  for (const sheet of late) {
    if (here.time - sheet.lateSince >= FORTNIGHT) await store.remove(sheet);
  }
  if (late.length) tell();
  let all = true;
  const told = new Set(); // units of which the server takes no more for a while
  for (const sheet of due) {
    if (told.has(sheet.path)) continue;
    const sent = await send(sheet);
    if (sent === 'wait') told.add(sheet.path);
    if (sent === true) continue;
    all = false;
    if (sent === 'wait') continue;
    if (!await ask('/s/ping')) break; // nobody is there any more; otherwise one sheet does not hold up the others
  }
  return all;
}

// Whether the server has said what becomes of a sheet; 'wait' where it takes no more of this unit for a while.
async function send(sheet) {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const answer = await ask(`${sheet.path}/sealed`, { method: 'POST', body: sheet.body, headers });
  if (answer?.receipt === 'wait') return 'wait';
  if (!answer || answer.status === 429 || answer.status >= 500) return false;
  if (answer.status === 200 && answer.receipt === 'stored') await store.stored(sheet, await store.hours());
  else await store.put({ ...sheet, state: STATES[answer.status] ?? 'refused', lateSince: answer.time });
  tell();
  return true;
}

// What the server answered, by its own clock; null where nobody did, or somebody else: a guest network's page has no receipt.
async function ask(address, request = {}) {
  const abort = new AbortController();
  const watch = setTimeout(() => abort.abort(), settings.patience);
  try {
    const answer = await fetch(address, {
      ...request, redirect: 'error', cache: 'no-store', credentials: 'omit', signal: abort.signal,
    });
    const receipt = answer.headers.get('Sheet');
    return receipt && { status: answer.status, receipt, time: Date.parse(answer.headers.get('Date')) };
  } catch {
    return null;
  } finally {
    clearTimeout(watch);
  }
}

function tell() {
  changed();
  others?.postMessage('changed');
}
