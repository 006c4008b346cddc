// What this device keeps while it waits for the network: locked sheets, and a clock of its own. Nothing of a person.
const HOUR = 3600000;

let opening = null;

export const all = () => within('sheets', 'readonly', sheets => sheets.getAll());
export const put = sheet => within('sheets', 'readwrite', sheets => sheets.put(sheet));
export const remove = sheet => within('sheets', 'readwrite', sheets => sheets.delete(sheet.key));

// Whole hours that this device has counted. Its wall clock may be set wrong and right again: time that went backwards is not
// counted, so that a wrong clock makes a sheet look older at most, and what is too old is only told, never thrown away.
export async function hours() {
  const known = await within('notes', 'readonly', notes => notes.get('clock'));
  const wall = Date.now();
  const counted = (known?.counted ?? 0) + Math.max(0, wall - (known?.wall ?? wall));
  await within('notes', 'readwrite', notes => notes.put({ name: 'clock', counted, wall }));
  return Math.floor(counted / HOUR);
}

// Resolves when it is on disk, and not before.
async function within(name, mode, work) {
  const database = await (opening ??= open());
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

function open() {
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('spegla', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sheets', { keyPath: 'key' });
      request.result.createObjectStore('notes', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      request.result.onclose = () => { opening = null; };
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => { opening = null; });
  return opened;
}
