// Keeps the questionnaire usable without network. It answers for pages with a questionnaire and for what they are made of, and for
// nothing else: results, set-up and everything that is sent go past it. ASSETS and PATIENCE stand before this text.
const CACHE = 'spegla';
const QUESTIONNAIRE = /^\/s\/(?!ping$)[^/.]+$/;

addEventListener('install', event => {
  skipWaiting();
  event.waitUntil(open().then(cache => cache.addAll(ASSETS)));
});

addEventListener('activate', event => event.waitUntil(clients.claim().then(renew)));

addEventListener('message', event => {
  if (event.data.keep) event.waitUntil(keep(event.data.keep.map(path => new URL(path, location.origin))));
});

addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (QUESTIONNAIRE.test(address.pathname)) event.respondWith(questionnaire(event, address));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
});

function open() {
  return caches.open(CACHE);
}

// From the network, unless it does not answer in time and the page is kept.
async function questionnaire(event, address) {
  const coming = fetch(event.request).then(answer => remember(address, answer));
  const kept = await (await open()).match(address.href);
  if (!kept) return coming;
  event.waitUntil(coming.catch(() => {}));
  const answer = await Promise.race([coming.catch(() => null), new Promise(over => setTimeout(over, PATIENCE))]);
  return answer && isOurs(answer) && answer.status < 429 ? answer : kept;
}

// Only a questionnaire that is handed out is kept; with the first word that it no longer is, all its languages are dropped.
async function remember(address, answer) {
  const cache = await open();
  if (answer.headers.get('Sheet') === 'form') await put(cache, address.href, answer);
  else if (isOurs(answer) && (answer.status === 404 || answer.status === 410)) {
    await cache.delete(address.href, { ignoreSearch: true });
  }
  return answer;
}

// A guest network's page carries no receipt.
function isOurs(answer) {
  return answer.headers.has('Sheet');
}

async function asset(request) {
  const cache = await open();
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await put(cache, request.url, answer);
  return answer;
}

// A device without room still shows the page.
async function put(cache, address, answer) {
  await cache.put(address, answer.clone()).catch(() => {});
}

async function keep(addresses) {
  const cache = await open();
  for (const address of addresses) {
    if (!await cache.match(address.href)) await remember(address, await fetch(address.href, { credentials: 'omit' }));
  }
}

// A new version of the site: its pages are fetched anew, and only when all have come, what the old ones were made of goes.
async function renew() {
  const cache = await open();
  const kept = (await cache.keys()).map(request => new URL(request.url));
  for (const address of kept.filter(each => QUESTIONNAIRE.test(each.pathname))) {
    await remember(address, await fetch(address.href, { credentials: 'omit' }));
  }
  const old = kept.filter(each => each.pathname.startsWith('/assets/') && !ASSETS.includes(each.pathname));
  await Promise.all(old.map(each => cache.delete(each.href)));
}
