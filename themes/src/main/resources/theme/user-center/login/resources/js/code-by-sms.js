// Code by SMS: counts down to the next code, takes the code out of the message where the browser offers it,
// and asks whether messages can be delivered at present. Pressing "send" does the captcha first when it is not done yet.

// Two providers may take eight seconds each before it is known that none took the message.
const STATUS_AFTER = [3000, 10000, 20000]; // ms

const form = document.querySelector("[data-code-form]");
const button = document.getElementById("uc-send");
const captcha = document.getElementById("uc-captcha");
const code = document.getElementById("code");

if (form && button) {
  form.addEventListener("submit", captchaFirst, true);
  countDown(Number(button.dataset.resend) || 0);
  if (form.dataset.codeSent !== undefined) {
    fillFromMessage();
    if (form.dataset.statusUrl) {
      STATUS_AFTER.forEach((after) => setTimeout(askStatus, after));
    }
  }
}

function captchaFirst(event) {
  const widget = form.querySelector("altcha-widget");
  const submitter = event.submitter;
  if (submitter?.value !== "send" || typeof widget?.verify !== "function" || form.querySelector("input[name=captcha]")?.value) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  button.setAttribute("aria-busy", "true");
  const follow = ({ detail }) => {
    if (detail.state === "verified") {
      widget.removeEventListener("statechange", follow);
      setTimeout(() => form.requestSubmit(submitter), 50); // the widget renders its field first
    } else if (detail.state === "error" || detail.state === "expired") {
      widget.removeEventListener("statechange", follow);
      button.removeAttribute("aria-busy");
    }
  };
  widget.addEventListener("statechange", follow);
  if (widget.getState() !== "verifying") {
    widget.verify();
  }
}

function countDown(seconds) {
  if (seconds <= 0) {
    return;
  }
  const label = button.textContent;
  const until = Date.now() + seconds * 1000;
  const hold = captcha && !captcha.classList.contains("uc-error");
  button.disabled = true;
  if (hold) {
    captcha.hidden = true;
  }
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) {
      button.textContent = button.dataset.wait.replace("__", left);
      return;
    }
    clearInterval(timer);
    button.textContent = label;
    button.disabled = false;
    if (hold) {
      captcha.hidden = false;
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}

function fillFromMessage() {
  if (!("OTPCredential" in window) || !code) {
    return;
  }
  const abort = new AbortController();
  form.addEventListener("submit", () => abort.abort());
  navigator.credentials
    .get({ otp: { transport: ["sms"] }, signal: abort.signal })
    .then((otp) => {
      if (otp?.code && !code.value) {
        code.value = otp.code;
        code.focus();
      }
    })
    .catch(() => {}); // refused or timed out: it is typed by hand
}

async function askStatus() {
  try {
    const response = await fetch(form.dataset.statusUrl, { headers: { Accept: "application/json" } });
    const { available } = await response.json();
    if (available === false && !form.querySelector("[data-outage]")) {
      const note = document.createElement("p");
      note.className = "uc-error-text";
      note.dataset.outage = "";
      note.setAttribute("role", "alert");
      note.textContent = form.dataset.statusFailed;
      button.closest(".uc-field").append(note);
    }
  } catch {
    // no answer: the page already says what to do when no message comes
  }
}
