// The respondent's way with script: one statement at a time. Answers and the sheet's id live in this page's memory and nowhere else.
const CONFIRMATION = 450;
const TIMEOUT = 15000;
const PAUSES = [2, 4, 8, 15, 30];
const NOTICES = { 403: 'card', 404: 'code', 409: 'other', 410: 'closed' };
const SECOND_TRY = 1000; // after the first one, before anything is said
// What is told of a sheet that waits on the device, by what has become of it. 'sparade' is said on the server's receipt alone.
const FATES = { stored: 'sent', card: 'used' }; // the others are called the same
const MOST_HEAD = 0.4; // of the screen's height

const settings = JSON.parse(document.body.dataset.settings);
let parts; // elements by id; bound anew when the language changes
let items;
let step = 'start'; // 'start', 0 … items.length - 1, 'pair' where the series is linked, 'summary', 'thanks'
let editing = false; // on the way from the summary and back to it
let title; // of the page, without the step
let person = Math.random(); // steps in the browser's history belong to one person only
let sheet = null;
let sending = false;
let tries = 0;
let moving = 0;
let retrying = 0;
let aloud = null; // reads to those who ask for it; comes after the page
let told = null; // the notice that is shown on the summary
let unheard = false; // whether this sheet may have arrived without our knowing
let outcome = 'sent'; // what the last page says has become of the sheet
let speaking = 0; // how often a language has been asked for, and taken back
const begun = document.documentElement.outerHTML; // as the page came: the next person finds it so without any network
const first = location.search; // the language that the page began in
const shared = isShared(); // then the browser's history has one entry, and the page remembers the way back
let trail = [];
let device = null; // works without network, sends what waits, shares the device: comes after the load event

bind();
paint();
addEventListener('load', equip);
history.replaceState({ person, step }, '');

addEventListener('popstate', event => {
  const known = event.state && event.state.person === person;
  show(step === 'thanks' ? 'thanks' : known ? event.state.step : 'start', known && event.state.editing);
});
addEventListener('resize', fold);
addEventListener('click', event => {
  if (parts.tongues.open && document.body.matches('.folded') && !parts.tongues.contains(event.target)) parts.tongues.open = false;
});
addEventListener('pageshow', event => event.persisted && anew());
addEventListener('load', () => {
  if (!window.speechSynthesis) return;
  import(parts.sheet.dataset.aloud).then(module => { aloud = module; listen(); }, () => {});
});
addEventListener('beforeunload', event => {
  if (answered() && step !== 'thanks') event.preventDefault();
});

function bind() {
  const form = document.getElementById('sheet');
  parts = Object.fromEntries([...document.querySelectorAll('[id]')].map(element => [element.id, element]));
  items = [...form.querySelectorAll('.item')];
  document.documentElement.classList.add('stepwise');
  document.documentElement.classList.toggle('shared', shared);
  title = document.title;
  parts.begin.hidden = false;
  fold();
  parts.plain.hidden = true;
  placeNewCode();
  form.addEventListener('submit', submitted);
  form.addEventListener('input', chosen);
  parts.begin.querySelector('button').addEventListener('click', begin);
  const taps = {
    items: tapped, next, back, return: back, clear, renew, mine: () => done('first'), other: sendAsAnother,
    again: () => cameByCard() ? location.assign('/' + first) : anew(),
    pairmake: () => decide('given'), pairskip: () => decide('skip'), pairback: back, pairchange: () => sending || go('pair', true),
  };
  for (const id in taps) parts[id]?.addEventListener('click', taps[id]);
  for (const link of document.querySelectorAll('.tongue')) link.addEventListener('click', changeLanguage);
}

function go(to, edit = false) {
  if (shared) trail.push([step, editing]);
  else history.pushState({ person, step: to, editing: edit }, '');
  show(to, edit);
}

function back() {
  if (shared) show(...trail.pop() ?? ['start']);
  else history.back();
}

function isShared() {
  try {
    return localStorage.getItem('spegla-shared') !== null;
  } catch {
    return false;
  }
}

function show(to, edit = false) {
  clearTimeout(moving);
  if (to !== 'summary') calm();
  step = to;
  editing = edit;
  placeNewCode();
  paint();
  parts.tongues.open = false;
  fold();
  const heading = items[step] ?? parts[step];
  if (step === 'start') scrollTo(0, 0);
  else document.querySelector('.sign').scrollIntoView();
  heading.focus({ preventScroll: true });
  listen();
}

// Once somebody has begun, or where the head takes too much of the screen, it is a single line: the languages lie behind a button.
function fold() {
  const isOpen = document.body.matches('.folded') && parts.tongues.open;
  document.body.classList.remove('folded');
  parts.tongues.open = true;
  const folded = step !== 'start' || document.querySelector('.door').offsetHeight > innerHeight * MOST_HEAD;
  document.body.classList.toggle('folded', folded);
  parts.tongues.open = isOpen || !folded;
}

// Where the new code is asked for: at the end, where the sheet waits on the device, else beside the notice.
function placeNewCode() {
  (step === 'thanks' ? parts.moved : parts.oldcode).append(parts.newcode);
}

function listen() {
  aloud?.follow(parts.aloud, items[step]);
}

function next() {
  clearTimeout(moving);
  if (!editing && step === items.length - 1 && parts.pair) go('pair');
  else go(editing || step === items.length - 1 ? 'summary' : step + 1);
}

function paint() {
  const onItem = typeof step === 'number';
  parts.sheet.classList.toggle('under-way', step !== 'start');
  document.body.classList.toggle('begun', step !== 'start');
  document.body.classList.toggle('answering', step !== 'start' && step !== 'thanks');
  for (const text of parts.thanks.querySelectorAll('[data-outcome]')) text.hidden = text.dataset.outcome !== outcome;
  items.forEach((item, index) => { item.hidden = index !== step; });
  for (const name of ['start', 'pair', 'summary', 'thanks']) if (parts[name]) parts[name].hidden = step !== name;
  parts.steps.hidden = parts.bar.hidden = !onItem;
  if (onItem) {
    const has = Boolean(choice(items[step]));
    parts.bar.firstElementChild.style.transform = `scaleX(${(step + 1) / items.length})`;
    parts.clear.classList.toggle('away', !has);
    parts.next.classList.toggle('second', !has);
    swap(parts.next, has ? 0 : 1);
  }
  if (step === 'summary') summarise();
  document.title = [...headings()].map(one => `${one.textContent} – `).join('') + title;
}

// What the step is called: how far one has come, or what stands above it.
function headings() {
  if (step === 'start') return [];
  const css = typeof step === 'number' ? '.count' : step === 'thanks' ? '#fate span:not([hidden])' : 'h2';
  return (items[step] ?? parts[step]).querySelectorAll(css);
}

function summarise() {
  const list = parts.summary.querySelector('.chosen');
  list.replaceChildren(...items.map((item, index) => {
    const row = parts.row.content.cloneNode(true);
    const [statement, answer, none] = row.querySelectorAll('p');
    const given = choice(item);
    copy(item.querySelector('h2 span:last-child'), statement);
    copy(given?.closest('.option')?.querySelector('span'), answer);
    if (given?.type === 'textarea') Object.assign(answer, { textContent: given.value.trim(), dir: 'auto' });
    answer.hidden = !given;
    none.hidden = Boolean(given);
    const change = row.querySelector('button');
    change.setAttribute('aria-label', change.dataset.label.replace('#', index + 1));
    change.addEventListener('click', () => sending || go(index, true));
    return row;
  }));
  parts.missing.hidden = items.every(item => choice(item) || words(item)) || !answered();
  parts.stay.firstElementChild.hidden = !sending && !tries;
  swap(parts.send, sending ? 1 : tries ? 2 : 0);
  if (parts.pair) swap(parts.pairtold, parts.pairsaid.value === 'given' ? 0 : 1);
}

function copy(from, to) {
  to.textContent = from?.textContent ?? '';
  to.lang = from?.closest('[lang]').lang ?? '';
  to.dir = from?.closest('[dir]').dir ?? '';
}

function swap(button, shown) {
  [...button.children].forEach((text, index) => { text.hidden = index !== shown; });
}

async function equip() {
  if (parts.cardfield || parts.pair) codes();
  try {
    const modules = await import(document.body.dataset.device);
    await modules.start({ became, anew, step: () => step, isUnderWay, isStuck });
    if (modules.able()) device = modules;
  } catch {
    // as below
  }
  parts.connected.hidden = Boolean(device);
}

function isUnderWay() {
  return step !== 'thanks' && (step !== 'start' || answered());
}

// Finished and on its way, or waiting for another try: not to be wiped.
function isStuck() {
  return sending || tries > 0;
}

// What waited on the device has got further; what has been told as final stays so.
function became(fate) {
  if (step !== 'thanks' || !['kept', 'moved'].includes(outcome) || fate === 'waiting') return;
  outcome = FATES[fate] ?? fate;
  paint();
}

function choice(item) {
  return words(item)?.value.trim() ? words(item) : item.querySelector('input:checked');
}

// The field of a comment, which is answered in free words.
function words(item) {
  return item.querySelector('textarea');
}

function answered() {
  return items.some(choice);
}

// Moves on by itself only after a tap: whoever uses the keyboard goes through the options first and then to "next".
function tapped(event) {
  if (event.detail > 0 && event.target.closest('.option')) {
    clearTimeout(moving);
    moving = setTimeout(next, CONFIRMATION);
  }
}

function chosen(event) {
  if (!event.target.name) return; // not of the sheet
  sheet ??= newId();
  paint();
}

function clear() {
  clearTimeout(moving);
  const given = choice(items[step]);
  if (words(items[step])) given.value = '';
  else given.checked = false;
  paint();
  items[step].focus({ preventScroll: true });
}

function begin() {
  if (!parts.cardfield || cameByCard()) go(0);
  else beginByCard();
}

async function beginByCard() {
  parts.cardfault.hidden = true;
  if (await (await codes())?.isNoCard(parts.card.value)) {
    parts.cardfault.hidden = false;
    parts.card.focus();
  } else if (step === 'start') { // and not tapped twice
    go(0);
  }
}

// Checks what is typed: comes after the page. Without it a card is checked when the sheet is sent, and answers that link nothing are
// left out there.
function codes() {
  return import(parts.sheet.dataset.codes).catch(() => null);
}

function cameByCard() {
  return Boolean(parts.cardfield?.hasAttribute('data-given'));
}

// The three questions: all of them or none.
async function decide(how) {
  parts.pairfault.hidden = how === 'skip' || await (await codes())?.isPair(parts.pair) !== false;
  if (!parts.pairfault.hidden) {
    parts.pairfault.scrollIntoView({ block: 'center' });
    return;
  }
  if (step !== 'pair') return; // tapped twice
  if (how === 'skip') empty(parts.pair);
  parts.pairsaid.value = how;
  go('summary');
}

function empty(part) {
  for (const field of part.querySelectorAll('input')) field.value = field.defaultValue = '';
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function submitted(event) {
  event.preventDefault();
  if (document.activeElement === parts.renewed) renew();
  else if (step === 'summary') send();
  else if (step === 'start') begin();
  else if (step === 'pair') decide('given');
  else if (step !== 'thanks') next();
}

async function send() {
  if (sending) return;
  if (!answered()) {
    notice('empty');
    return;
  }
  clearTimeout(retrying);
  sending = true;
  paint();
  let status = await deliver();
  if (!tries && isUnanswered(status)) {
    await new Promise(over => setTimeout(over, SECOND_TRY));
    status = await deliver();
  }
  const unreached = isUnanswered(status) || status === 429;
  const moved = status === 404 && !cameByCard(); // whose card is none any more has another one
  const kept = (unreached || moved) && device ? await device.keep(filledIn().toString()) : 'not kept';
  sending = false;
  if (status === 200) done('sent');
  else if (kept === 'kept') done(moved ? 'moved' : 'kept');
  else if (unreached) retryLater(kept === 'full' ? 'full' : status === 429 ? 'wait' : 'waiting');
  else if (status === 410 && unheard) refused('late');
  else refused(status === 403 && !parts.cardfield ? 'refused' : NOTICES[status] ?? 'refused');
}

function isUnanswered(status) {
  return status === 0 || status >= 500;
}

function filledIn() {
  const form = new URLSearchParams(new FormData(parts.sheet));
  form.set('sheet', sheet);
  if (cameByCard() && !parts.card.value) form.set('_card', location.pathname.split('/').pop());
  return form;
}

// A status alone proves nothing: the sign-in page of a guest network has one, too. What comes from our server says so.
async function deliver() {
  const status = await answer();
  if (isUnanswered(status)) unheard = true;
  return status;
}

async function answer() {
  try {
    const answer = await ask(location.pathname + location.search, { method: 'POST', body: filledIn(), redirect: 'error' });
    const receipt = answer.headers.get('Sheet');
    if (answer.status === 429 && receipt !== 'wait') return 0;
    return receipt && (!answer.ok || receipt === 'stored') ? answer.status : 0;
  } catch {
    return 0;
  }
}

function ask(address, request) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), device ? settings.patience : TIMEOUT);
  return fetch(address, { ...request, cache: 'no-store', credentials: 'omit', signal: abort.signal })
    .finally(() => clearTimeout(timer));
}

function retryLater(why) {
  if (step !== 'summary') return;
  notice(why);
  retrying = setTimeout(send, PAUSES[Math.min(tries++, PAUSES.length - 1)] * 1000);
  paint();
}

function refused(name) {
  tries = 0;
  paint();
  notice(name);
}

// The unit's code has been renewed while somebody answered: the answers go on under the new one.
async function renew() {
  const check = await codes();
  const { code, fault } = check ? await check.renewed(parts.renewed.value, parts.sheet.dataset.place) : { fault: 'network' };
  for (const text of parts.newcode.querySelectorAll('[data-fault]')) text.hidden = text.dataset.fault !== fault;
  if (fault) return;
  history.replaceState(history.state, '', `/s/${code}${location.search}`);
  if (step === 'thanks') {
    outcome = 'kept';
    paint();
    device.moved();
  } else {
    calm();
    send();
  }
}

function sendAsAnother() {
  sheet = newId();
  unheard = false;
  calm();
  send();
}

function notice(name) {
  told = name;
  for (const text of parts.notices.children) text.hidden = text.dataset.notice !== name;
  if (name === 'card') {
    parts.anothercard.append(parts.cardfield);
    parts.cardfield.hidden = false;
    parts.card.value = '';
    parts.card.focus({ preventScroll: true });
  }
  parts.send.hidden = ['other', 'code', 'closed', 'late'].includes(name);
  if (name) scrollTo(0, 0);
}

function calm() {
  clearTimeout(retrying);
  tries = 0;
  notice(null);
}

function done(how) {
  outcome = how;
  if (how === 'sent') device?.reached();
  wipe();
  history.replaceState({ person, step: 'thanks' }, '');
  show('thanks');
}

function anew() {
  speaking++; // what the last person asked for may still come
  device?.forget();
  wipe();
  const page = parsed(begun);
  if (page.documentElement.lang !== document.documentElement.lang) translate(page);
  history.replaceState({ person, step: 'start' }, '', location.pathname + first);
  show('start');
}

function wipe() {
  person = Math.random();
  trail = [];
  sheet = null;
  unheard = false;
  aloud?.rest();
  for (const input of parts.items.querySelectorAll('input')) input.checked = input.defaultChecked = false;
  for (const field of parts.items.querySelectorAll('textarea')) field.value = field.defaultValue = '';
  parts.renewed.value = '';
  parts.untranslated.hidden = true;
  if (parts.pair) empty(parts.pair);
  if (parts.cardfield) {
    empty(parts.cardfield);
    parts.promise.after(parts.cardfield);
    parts.cardfield.hidden = cameByCard();
  }
  calm();
}

function changeLanguage(event) {
  event.preventDefault();
  speak(event.currentTarget.href);
}

// On a shared device the address stays: a page that is loaded anew is for the next person.
async function speak(address) {
  const mine = ++speaking;
  try {
    const page = parsed(await (await ask(address)).text());
    if (mine !== speaking) return;
    if (!page.getElementById('sheet')) throw new Error();
    translate(page);
    if (!shared) history.replaceState(history.state, '', address);
    document.querySelector(document.body.matches('.folded') ? '#tongues summary' : '.tongue[aria-current]').focus();
  } catch {
    if (mine === speaking) parts.untranslated.hidden = false;
  }
}

function parsed(page) {
  return new DOMParser().parseFromString(page, 'text/html');
}

function translate(other) {
  const answers = [...new FormData(parts.sheet)];
  for (const name of ['lang', 'dir']) document.documentElement[name] = other.documentElement[name];
  document.title = other.title;
  document.body.replaceWith(other.body);
  bind();
  for (const [item, value] of answers) parts.sheet.elements.namedItem(item).value = value;
  paint();
  notice(told);
  device?.bound();
  listen();
}
