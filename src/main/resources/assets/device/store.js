// What this device keeps while it waits for the network: locked sheets, what the server has said of them, and a clock of its own.
// Nothing of a person.
const HOUR = 3600000;
const LIMIT = 4000; // ms: a storage that hangs is none
const RECEIPT = 'receipt ';

let opening = null;

export const all = () => within('readonly', (sheets, notes, tell) => asked(sheets.getAll(), tell));
export const put = sheet => within('readwrite', sheets => sheets.put(sheet));
export const remove = sheet => within('readwrite', sheets => sheets.delete(sheet.key));

// The server has said that it stored this sheet: from here on that is all that is known of it.
export const stored = (sheet, hour) => within('readwrite', (sheets, notes) => {
  sheets.delete(sheet.key);
  notes.put({ name: RECEIPT + sheet.key, hour });
});

// What is known of a sheet: 'stored' by the server's word alone, else the state in which it waits here, else 'gone'.
export const fate = key => within('readonly', (sheets, notes, tell) => {
  asked(notes.get(RECEIPT + key), receipt => receipt ? tell('stored') : asked(sheets.get(key), sheet => tell(sheet?.state ?? 'gone')));
});

// Receipts of an earlier hour: whoever waited for them has gone.
export const sweep = hour => within('readwrite', (sheets, notes) => {
  asked(notes.getAll(), all => all.filter(note => note.name.startsWith(RECEIPT) && note.hour !== hour)
    .forEach(note => notes.delete(note.name)));
});

// Whole hours that this device has counted. Its wall clock may be set wrong and right again: time that went backwards is not
// counted, so that a wrong clock makes a sheet look older at most, and what is too old is only told, never thrown away.
export const hours = () => within('readwrite', (sheets, notes, tell) => {
  const wall = Date.now();
  asked(notes.get('clock'), known => {
    const counted = (known?.counted ?? 0) + Math.max(0, wall - (known?.wall ?? wall));
    notes.put({ name: 'clock', counted, wall });
    tell(Math.floor(counted / HOUR));
  });
});

function asked(request, then) {
  request.onsuccess = () => then(request.result);
}

// Resolves to what was told when it is on disk, and not before; fails where that takes too long, and then nothing is done any more.
function within(mode, work) {
  let transaction;
  let over = false;
  return new Promise((resolve, reject) => {
    const watch = setTimeout(() => {
      over = true;
      reject(new DOMException('the storage hangs', 'TimeoutError'));
      transaction?.abort();
    }, LIMIT);
    const begin = database => {
      if (over) return;
      let told;
      transaction = database.transaction(['sheets', 'notes'], mode, { durability: 'strict' });
      transaction.oncomplete = () => { clearTimeout(watch); resolve(told); };
      transaction.onabort = () => { clearTimeout(watch); reject(transaction.error); };
      work(transaction.objectStore('sheets'), transaction.objectStore('notes'), answer => { told = answer; });
    };
    (opening ??= open()).then(begin).catch(fault => { clearTimeout(watch); reject(fault); });
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
