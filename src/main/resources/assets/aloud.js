// Reads a statement and its options aloud, once somebody has asked for it and until they ask it to stop. Only voices that live on the
// device: what is read goes to nobody else. Loaded after the page.
const speech = window.speechSynthesis;
let button;
let lines = []; // the elements to read on this step
let on = false;

speech.addEventListener('voiceschanged', offer);
addEventListener('pagehide', () => speech.cancel());

// Another step is shown: what was being read of the one before falls silent.
export function follow(toggle, item) {
  if (button !== toggle) toggle.addEventListener('click', ask);
  button = toggle;
  lines = item ? [...item.querySelectorAll('h2 span:last-child, .option span')] : [];
  offer();
  read();
}

// The next person asks anew.
export function rest() {
  on = false;
  speech.cancel();
}

function ask() {
  on = !on;
  offer();
  read();
}

function offer() {
  if (!button) return;
  button.hidden = !lines.length || !lines.every(voice);
  [...button.children].forEach((text, index) => { text.hidden = on !== Boolean(index); });
}

function read() {
  speech.cancel();
  if (on && !button.hidden) lines.forEach(say);
}

function say(line) {
  const words = new SpeechSynthesisUtterance(line.textContent);
  words.voice = voice(line);
  words.lang = words.voice.lang;
  speech.speak(words);
}

function voice(line) {
  const language = base(line.closest('[lang]').lang);
  return speech.getVoices().find(one => one.localService && base(one.lang) === language);
}

// 'sv' of sv-SE, sv_SE and sv-x-lattlast.
function base(tag) {
  return tag.split(/[-_]/)[0].toLowerCase();
}
