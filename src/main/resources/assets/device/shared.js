// A tablet that many answer on, one after the other: it goes back to start by itself, wipes what somebody left, and asks for its
// device code before it lets anybody out.
import * as record from './record.js';

const TICK = 200;
const FREE_TRIES = 5;
const PENALTY = 30000;
const STORED_STYLE = 'link[href$="/stored.css"]';

let settings;
let page;
let touched = now();
let asked = null; // since when the page asks whether somebody is there
let thanked = null; // since when it says thank you
let allowed = false; // whether the code has just been given
let wanted = () => {}; // what the device code is asked for

export function start(given, questionnaire) {
  settings = given;
  page = questionnaire;
  arrive();
  navigator.storage?.persist?.();
  for (const event of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    addEventListener(event, touch, { capture: true, passive: true });
  }
  addEventListener('click', guard, { capture: true });
  addEventListener('submit', guard, { capture: true });
  document.addEventListener('visibilitychange', () => { tick(); stayAwake(); });
  document.addEventListener('resume', tick);
  stayAwake();
  setInterval(tick, TICK);
}

// The page's elements are others than before.
export function bound() {
  part('shared').hidden = false;
  part('leave').addEventListener('click', () => ask('leave', () => leave('/')));
  part('covered').querySelector('button').addEventListener('click', () => ask('unsent', uncover));
  part('covered').addEventListener('cancel', event => event.preventDefault());
  part('still-there').querySelector('button').addEventListener('click', stay);
  part('still-there').addEventListener('cancel', stay);
  part('way-out').querySelector('form').addEventListener('submit', out);
  for (const button of document.querySelectorAll('dialog [data-close]')) {
    button.addEventListener('click', () => button.closest('dialog').close());
  }
}

// A unit whose code has been renewed has its page here now; every other page outside the questionnaires leads back to it.
export function arrive() {
  const known = record.read();
  const place = document.getElementById('sheet')?.dataset.place;
  if (location.pathname === '/') location.replace(known.home);
  else if (place && known.home === location.pathname) record.save({ ...known, place });
  else if (place && known.place === place) record.save({ ...known, home: location.pathname });
}

// Two clocks: one stands still while the device sleeps, the other may be set.
function now() {
  return { run: performance.now(), wall: Date.now() };
}

function since(then) {
  return Math.max(performance.now() - then.run, Date.now() - then.wall);
}

// What has run out in the meantime, for instance in an hour's sleep, has run out before anybody's touch.
function touch() {
  tick();
  touched = now();
}

function tick() {
  if (!page?.isStuck()) part('covered').close();
  if (!page) rest();
  else if (page.step() === 'thanks') sayGoodbye();
  else if (page.isUnderWay()) watch();
  else rest();
}

function sayGoodbye() {
  thanked ??= now();
  const left = settings.thanks - since(thanked);
  const text = part('leaving');
  text.hidden = false;
  count(text, left);
  if (left <= 0) again();
}

function watch() {
  thanked = null;
  const dialog = part('still-there');
  if (page.isStuck()) {
    dialog.close();
    if (since(touched) > settings.idle) cover();
  } else if (dialog.open) {
    const left = settings.answer - since(asked);
    count(dialog.querySelector('[data-text]'), left);
    if (left <= 0) again();
  } else if (since(touched) > settings.idle + settings.answer) {
    again();
  } else if (since(touched) > settings.idle) {
    asked = now();
    count(dialog.querySelector('[data-text]'), settings.answer);
    close();
    dialog.showModal();
  }
}

// A sheet that can neither be sent nor kept here is shown to nobody who comes later, and is not taken away.
function cover() {
  if (part('covered').open) return;
  document.body.classList.add('covered');
  close();
  part('covered').showModal();
}

function uncover() {
  touched = now();
  document.body.classList.remove('covered');
  part('covered').close();
}

// Nobody is here: a page that has stood for long is asked for again, where the server answers.
async function rest() {
  thanked = null;
  document.body.classList.remove('covered');
  if (since(touched) < settings.renewal) return;
  touched = now();
  const home = record.read()?.home;
  const answer = home && await fetch(home, { cache: 'no-store', credentials: 'omit' }).catch(() => null);
  if (answer?.headers.has('Sheet') && !page?.isUnderWay()) location.replace(home);
}

// The next person finds the page as the first one did.
function again() {
  close();
  thanked = null;
  document.body.classList.remove('covered');
  page.anew();
}

function stay() {
  touched = now();
  part('still-there').close();
}

function close() {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
}

// What leads out of the questionnaire asks for the device code; what is to be read is shown here.
function guard(event) {
  const unsent = event.target.closest('[data-forget]');
  if (unsent && !allowed) {
    event.preventDefault();
    event.stopPropagation();
    return ask('unsent', () => { allowed = true; unsent.click(); allowed = false; });
  }
  const link = event.target.closest(event.type === 'submit' ? 'form[action]' : 'a[href]');
  if (!link || link.matches('.tongue')) return;
  const to = new URL(link.href ?? link.action, location.href);
  if (/^\/s\//.test(to.pathname)) return;
  event.preventDefault();
  event.stopPropagation();
  if (to.pathname === '/stored') show(to);
  else ask('leave', () => leave(to.pathname + to.search));
}

async function show(address) {
  const answer = await fetch(address, { credentials: 'omit' }).catch(() => null);
  if (!answer?.ok) return;
  const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!document.querySelector(STORED_STYLE)) document.head.append(other.querySelector(STORED_STYLE));
  const room = part('reading').querySelector('div');
  room.replaceChildren(...other.querySelector('main').childNodes);
  for (const link of room.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  part('reading').showModal();
}

// Asks for the device code, and does what it is asked for.
function ask(why, then) {
  wanted = then;
  fault(null);
  for (const text of part('way-out').querySelectorAll('[data-for]')) text.hidden = text.dataset.for !== why;
  part('device-code').value = '';
  part('way-out').showModal();
  part('device-code').focus();
}

async function out(event) {
  event.preventDefault();
  const known = record.read();
  if (Date.now() < known.until && known.until - Date.now() <= PENALTY) return fault('pause');
  const code = part('device-code').value;
  part('device-code').value = '';
  if (await record.fits(known, code)) {
    record.save({ ...known, wrong: 0, until: 0 });
    part('way-out').close();
    wanted();
  } else {
    const wrong = known.wrong + 1;
    record.save({ ...known, wrong, until: wrong % FREE_TRIES ? 0 : Date.now() + PENALTY });
    fault(wrong % FREE_TRIES ? 'wrong' : 'pause');
  }
}

function leave(to) {
  record.end();
  location.replace(to);
}

function fault(name) {
  for (const text of part('way-out').querySelectorAll('[data-fault]')) text.hidden = text.dataset.fault !== name;
}

function count(text, left) {
  text.textContent = text.dataset.text.replace('#', Math.max(0, Math.ceil(left / 1000)));
}

function stayAwake() {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
}

function part(id) {
  return document.getElementById(id);
}
