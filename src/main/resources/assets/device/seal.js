// Locks a sheet to the round's key, so that only the server can read it. How it is put together stands in SealKey.java.
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
// Sheets are filled up to whole blocks. One whose options fit into the first is as long as any other such, however many are answered;
// a long comment makes it longer, and tells about how long it is.
const BLOCK = 512;

export async function seal(key, form) {
  const point = bytes(key);
  const theirs = await crypto.subtle.importKey('raw', point, CURVE, false, []);
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, 256);
  const secret = await crypto.subtle.digest('SHA-256', joined([0, 0, 0, 1], new Uint8Array(agreed), own, point));
  const aes = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(form.padEnd(Math.ceil((form.length + 1) / BLOCK) * BLOCK));
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, text);
  return joined([1], own, iv, new Uint8Array(locked));
}

function bytes(base64url) {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, letter => letter.charCodeAt(0));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
