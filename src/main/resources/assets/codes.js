// What is typed is held against what it is typed for. Comes after the page.
const CARD = /^[2-9A-HJKMNP-Z]{10}$/;

// Whether this cannot be a card: told at once, and so is what the server says is none. Without network it is told when the sheet is sent.
export async function isNoCard(typed) {
  const code = plain(typed);
  if (!CARD.test(code)) return true;
  try {
    return (await ask(code)).status === 404;
  } catch {
    return false;
  }
}

// Whether the three questions are answered so that they make a code.
export function isPair(questions) {
  const [mother, school, day] = [...questions.querySelectorAll('input[type=text]')].map(field => field.value);
  return [mother, school].every(word => /\p{L}/u.test(word)) && isDay(day);
}

// Digits of any script: those that occur stand in blocks of sixteen.
function isDay(text) {
  const digits = [...text].filter(letter => /\p{Nd}/u.test(letter)).map(digit => digit.codePointAt(0) & 15);
  const day = Number(digits.join(''));
  return digits.length < 3 && day >= 1 && day <= 31;
}

// The code that takes over the answers of a questionnaire whose code has been renewed, or why this one cannot: 'wrong', 'other' for
// that of another unit or round, or 'network'.
export async function renewed(typed, place) {
  const code = plain(typed);
  return { code, fault: await fault(code, place) };
}

async function fault(code, place) {
  if (!/^\w{8,10}$/.test(code)) return 'wrong';
  try {
    const answer = await ask(code);
    if (!answer.headers.has('Sheet')) return 'network'; // somebody else's page
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector('[data-place]')?.dataset.place;
    return found ? found === place ? null : 'other' : 'wrong';
  } catch {
    return 'network';
  }
}

function ask(code) {
  return fetch(`/s/${code}`, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(5000) });
}

function plain(typed) {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}
