'use strict';

// Copies a code; the button says so for a moment.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  const label = button.textContent;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, 1500);
});

// The phone: asks for new messages every second and renews only the list.
const inbox = document.getElementById('inbox');
if (inbox) {
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch('/phone/messages.json' + location.search, { cache: 'no-store' });
      const messages = await answer.json();
      const newest = messages.length ? messages[0].id : 0;
      const shown = document.getElementById('inbox');
      if (String(newest) !== shown.dataset.newest) {
        const page = await fetch(location.href, { cache: 'no-store' });
        const renewed = new DOMParser().parseFromString(await page.text(), 'text/html');
        document.querySelector('.chips').replaceWith(renewed.querySelector('.chips'));
        shown.dataset.newest = renewed.getElementById('inbox').dataset.newest;
        shown.replaceChildren(...renewed.getElementById('inbox').childNodes);
      }
    } catch (e) {
      // The sandbox is away for a moment; the next round asks again.
    }
  }, 1000);
}

// A business system: notices when the user center has ended the session.
const session = document.querySelector('[data-session]');
if (session) {
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(session.dataset.session, { cache: 'no-store' });
      if (answer.ok && !(await answer.json()).loggedIn) {
        location.reload();
      }
    } catch (e) {
      // As above.
    }
  }, 4000);
}

// The index page: shows and sets the behaviour of the stand-ins.
const choices = document.querySelectorAll('[data-standin]');
if (choices.length) {
  const show = async () => {
    const state = await (await fetch('/control', { cache: 'no-store' })).json();
    choices.forEach((choice) => {
      const now = state[choice.dataset.standin];
      if (document.activeElement !== choice) {
        choice.value = now.mode;
      }
      document.querySelector(`[data-calls="${choice.dataset.standin}"]`).textContent = now.calls;
    });
  };
  choices.forEach((choice) => choice.addEventListener('change', async () => {
    await fetch('/control/' + choice.dataset.standin, { method: 'PUT', body: JSON.stringify({ mode: choice.value }) });
    show();
  }));
  document.getElementById('reset').addEventListener('click', async () => {
    await Promise.all([...choices].map((c) => fetch('/control/' + c.dataset.standin, { method: 'DELETE' })));
    show();
  });
  show();
  setInterval(() => { if (!document.hidden) { show().catch(() => {}); } }, 3000);
}

// An app on the phone: how long the scanned login still waits.
const expires = document.querySelector('[data-expires]');
if (expires) {
  const tick = () => {
    const left = Math.ceil((Number(expires.dataset.expires) - Date.now()) / 1000);
    expires.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : '0:00';
    if (left < 0) {
      clearInterval(timer);
      // Not a reload: the page may be the answer to a form.
      location.replace(location.href);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}
