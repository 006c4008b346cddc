// Sheets of paper by keyboard: a digit answers the line and goes on, Enter goes on, Backspace goes back, Enter at the end stores.
// A sheet that is entered twice is compared here and nowhere else.
const form = document.getElementById('entry');
const lines = [...form.querySelectorAll('.line')];
const items = lines.filter(line => line.matches('fieldset'));
const save = document.getElementById('save');
const pass = document.getElementById('pass');
const missing = document.getElementById('missing');
const twice = form.elements.twice;

let typed = ''; // digits of a number that could still grow
let first = null; // answers of the first of two entries
let differing = [];
let compared = 'kept' in form.dataset;

for (const id of ['keys', 'compare']) document.getElementById(id).hidden = false;
form.querySelector('.keys p').hidden = true;
form.addEventListener('keydown', pressed);
form.addEventListener('submit', submitted);
save.addEventListener('focus', count);
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
go(0);

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const at = event.target === save ? lines.length : lines.findIndex(line => line.contains(event.target));
  if (at < 0) return;
  const line = lines[at];
  const isText = event.target.matches('input[type=text], textarea');
  const breaksLine = event.shiftKey && event.target.matches('textarea');
  if (event.key === 'Enter' && at < lines.length && !breaksLine) {
    go(after(at));
  } else if (event.key === 'Backspace' && !(isText && event.target.value)) {
    go(Math.max(at - 1, 0));
  } else if (event.key === 'Delete' && line && !isText) {
    none(line).checked = true;
    none(line).focus();
  } else if (/^\d$/.test(event.key) && line && !isText) {
    digit(at, event.key);
  } else {
    return;
  }
  event.preventDefault();
}

function digit(at, key) {
  const options = [...lines[at].querySelectorAll('[data-digits]')];
  const named = number => options.find(option => option.dataset.digits === number);
  const grows = number => options.some(option => option.dataset.digits.startsWith(number) && option.dataset.digits !== number);
  const number = typed && (named(typed + key) || grows(typed + key)) ? typed + key : key;
  const option = named(number);
  typed = grows(number) ? number : '';
  if (!option) return;
  option.checked = true;
  if (typed) option.focus();
  else go(after(at));
}

/** The next line; between differing ones the next of those. */
function after(at) {
  if (!differing.length) return at + 1;
  const next = differing.find(index => index > at);
  return next === undefined ? lines.length : next;
}

function go(at) {
  typed = '';
  const target = at < lines.length ? field(lines[at]) : save;
  target.focus({ preventScroll: true });
  (lines[at] ?? save).scrollIntoView({ block: 'nearest' });
}

function field(line) {
  return line.querySelector(':checked') ?? line.querySelector('input, textarea');
}

function none(line) {
  return line.querySelector('[type=radio][value=""]');
}

/** What a line says, as text; "" where nothing is chosen. */
function said(line) {
  const chosen = line.querySelector(':checked');
  return chosen ? (chosen.dataset.digits ?? '') : line.querySelector('textarea').value.trim();
}

function count() {
  const empty = items.filter(line => !said(line)).map(line => line.querySelector('.number').textContent);
  missing.hidden = !empty.length;
  missing.textContent = missing.dataset.text.replace('{0}', empty.join(', '));
}

function submitted(event) {
  if (!twice.checked || compared) return;
  event.preventDefault();
  if (!first) {
    first = items.map(said);
    clear();
    tell(pass.dataset.again);
    go(0);
    return;
  }
  compared = true;
  items.forEach(compare);
  if (!differing.length) {
    form.requestSubmit();
    return;
  }
  tell(pass.dataset.differs.replace('{0}', differing.length));
  go(differing[0]);
}

function compare(line, index) {
  if (said(line) === first[index]) return;
  differing.push(lines.indexOf(line));
  const told = line.querySelector('.differs');
  told.textContent = told.dataset.text.replace('{0}', first[index] || '–').replace('{1}', said(line) || '–');
  told.hidden = false;
}

function clear() {
  for (const line of items) {
    const radio = none(line);
    if (radio) radio.checked = true;
    else line.querySelector('textarea').value = '';
  }
}

function tell(text) {
  pass.textContent = text;
  pass.hidden = false;
}
