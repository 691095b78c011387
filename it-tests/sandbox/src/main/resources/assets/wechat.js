'use strict';

// The page with the QR code: polls as WeChat's own does and then moves the top window to the website.
const page = document.getElementById('wx');
const status = document.getElementById('wx-status');

const callback = (parameters) => {
  const address = page.dataset.callback.replace(/#.*/, '');
  return address + (address.includes('?') ? '&' : '?') + parameters;
};

const say = (word) => {
  status.textContent = status.dataset[word];
  page.dataset.now = word;
};

const go = (address) => {
  if (page.dataset.self === 'true') {
    location.replace(address);
    return;
  }
  // Browsers may refuse this to a frame in which nobody has clicked; then the person goes on by the link.
  const link = document.getElementById('wx-continue');
  link.href = address;
  setTimeout(() => { link.hidden = false; }, 1500);
  try {
    window.top.location.href = address;
  } catch (e) {
    link.hidden = false;
  }
};

const end = (word) => {
  say(word);
  document.getElementById('wx-phone').hidden = true;
  document.getElementById('wx-refresh').hidden = false;
};

const poll = async (last) => {
  let code = last;
  let next = last;
  let back = false;
  try {
    const answer = await fetch(`/connect/l/qrconnect?uuid=${page.dataset.uuid}&last=${last}`, { cache: 'no-store' });
    const text = await answer.text();
    code = Number(/wx_errcode=(\d+)/.exec(text)[1]);
    back = text.includes('wx_back=1');
    if (code === 405) {
      say('confirmed');
      const state = page.dataset.state;
      go(callback(`code=${/wx_code='(\w+)'/.exec(text)[1]}${state ? `&state=${encodeURIComponent(state)}` : ''}`));
      return;
    }
  } catch (e) {
    // Away for a moment; asked again below.
    await new Promise((done) => { setTimeout(done, 1000); });
  }
  switch (code) {
    case 403:
      end('refused');
      if (back) {
        go(callback(`state=${encodeURIComponent(page.dataset.state)}`));
      }
      return;
    case 402:
      end('expired');
      return;
    case 404:
      say('scanned');
      next = 404;
      break;
    default:
      break;
  }
  poll(next);
};

poll(408);
