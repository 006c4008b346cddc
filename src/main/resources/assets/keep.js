// What was typed into a long form and not saved is there again when its page is opened anew in this tab: after a link and Back, or
// after a sign-in. It lies in the tab's own storage until it is saved, thrown away, or somebody signs out.
const PREFIX = 'kept ';
const unsaved = document.querySelector('[data-unsent]'); // this page says that what was sent has not been saved
const faulty = document.querySelector('main [role=alert]');

settle();
for (const form of document.querySelectorAll('form[data-keep]')) watch(form);
unsaved?.querySelector('form')?.addEventListener('submit', event => sentAgain(event.target));
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => keys().forEach(drop));

// A form that was sent has been saved once a page has come that does not say the contrary.
function settle() {
  for (const key of keys()) {
    const kept = read(key);
    if (!kept?.sent) continue;
    if (unsaved) write(key, kept.values, false);
    else drop(key);
  }
}

function watch(form) {
  const key = `${PREFIX}${form.dataset.keep} ${form.getAttribute('action') ?? location.pathname + location.search}`;
  const given = values(form);
  const kept = read(key)?.values;
  if (kept && differ(kept, given)) bringBack(form, key, kept); // also beside another form of the page that was faulty
  else if (faulty) write(key, given, false);
  else drop(key);
  form.addEventListener('input', () => {
    const now = values(form);
    if (differ(now, given) || faulty) write(key, now, false);
    else drop(key);
  });
  form.addEventListener('submit', () => write(key, values(form), true));
}

function bringBack(form, key, kept) {
  const left = [...kept];
  for (const field of fields(form)) {
    const at = left.findIndex(([name, own]) => name === field.name && (!isChoice(field) || own === field.value));
    if (at < 0) continue;
    const [[, own, chosen]] = left.splice(at, 1);
    if (isChoice(field)) field.checked = chosen;
    else if (field.value !== own) {
      field.value = own;
      field.closest('details')?.setAttribute('open', '');
    }
  }
  const notice = document.querySelector('[data-kept]');
  notice.hidden = false;
  notice.querySelector('button').addEventListener('click', () => {
    form.reset();
    drop(key);
    notice.hidden = true;
    fields(form)[0]?.focus();
  });
}

function sentAgain(form) {
  for (const key of keys()) {
    if (key.endsWith(` ${form.getAttribute('action')}`)) write(key, read(key).values, true);
  }
}

function fields(form) {
  return [...form.elements].filter(field => field.name && !field.matches('[type=hidden], [type=file], [type=password], button, fieldset'));
}

function isChoice(field) {
  return field.matches('[type=checkbox], [type=radio]');
}

function values(form) {
  return fields(form).map(field => [field.name, field.value, isChoice(field) && field.checked]);
}

function differ(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function keys() {
  try {
    return Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX));
  } catch {
    return []; // a browser that keeps nothing
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, kept, sent) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ values: kept, sent }));
  } catch {
    // full, or nothing is kept here: then as without a script
  }
}

function drop(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // nothing is kept here
  }
}
