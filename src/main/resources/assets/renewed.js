// Whether a code can take over the answers of a questionnaire whose code has been renewed. Loaded when somebody has typed one.

// Why it cannot: 'wrong', 'other' for that of another unit or round, or 'network'; null where it can.
export async function fault(code, place) {
  if (!/^\w{8,10}$/.test(code)) return 'wrong';
  try {
    const answer = await fetch(`/s/${code}`, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(5000) });
    if (!answer.headers.has('Sheet')) return 'network'; // somebody else's page
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector('[data-place]')?.dataset.place;
    return found ? found === place ? null : 'other' : 'wrong';
  } catch {
    return 'network';
  }
}
