// What makes this device a shared tablet: the unit's page and its device code, the code only as a salted hash.
const NAME = 'spegla-shared';
const ROUNDS = 300000;

export function read() {
  try {
    return JSON.parse(localStorage.getItem(NAME));
  } catch {
    return null;
  }
}

export async function write(home, code) {
  const salt = [...crypto.getRandomValues(new Uint8Array(16))];
  save({ home, salt, hash: await hash(code, salt), wrong: 0, until: 0 });
}

export function save(record) {
  localStorage.setItem(NAME, JSON.stringify(record));
}

export function end() {
  localStorage.removeItem(NAME);
}

export async function fits(record, code) {
  return await hash(code, record.salt) === record.hash;
}

async function hash(code, salt) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: ROUNDS };
  return [...new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))].join();
}
