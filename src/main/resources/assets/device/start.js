// Makes this device the shared tablet of a unit. The device code is chosen here and stays here.
import * as record from './record.js';

const form = document.getElementById('start');

if (isSecureContext && crypto.subtle) {
  document.getElementById('unable').hidden = true;
  document.getElementById('choose').hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    choose(form.querySelector('#pin').value, form.querySelector('#again').value);
  });
}

async function choose(code, again) {
  if (!/^\d{4,8}$/.test(code)) tell('digits');
  else if (code !== again) tell('differ');
  else {
    try {
      const answer = await fetch(location.pathname, {
        method: 'POST', body: new URLSearchParams(), redirect: 'error', credentials: 'omit',
      });
      if (!answer.ok) tell('used');
      else {
        const home = await answer.text();
        await record.write(home, code);
        location.replace(home);
      }
    } catch {
      tell('network');
    }
  }
}

function tell(name) {
  for (const text of form.querySelectorAll('[data-fault]')) text.hidden = text.dataset.fault !== name;
}
