// Ticks the password policy off as one types; the server decides.

const count = (value, pattern) => (value.match(pattern) || []).length;

const checks = {
  length: (value, needed) => [...value].length >= needed,
  lower: (value, needed) => count(value, /\p{Ll}/gu) >= needed,
  upper: (value, needed) => count(value, /\p{Lu}/gu) >= needed,
  digits: (value, needed) => count(value, /\d/g) >= needed,
  special: (value, needed) => count(value, /[^\p{L}\p{N}]/gu) >= needed,
  classes: (value, needed) => [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length >= needed,
  "not-username": (value, needed, username) => Boolean(username) && value.toLowerCase() !== username.toLowerCase(),
};

for (const list of document.querySelectorAll("[data-password-rules]")) {
  const password = document.getElementById(list.dataset.passwordRules);
  const username = document.getElementById(list.dataset.usernameField);
  const show = () => {
    for (const item of list.children) {
      const check = checks[item.dataset.rule];
      if (!check) {
        continue;
      }
      const met = password.value !== "" && check(password.value, Number(item.dataset.value), username?.value.trim());
      item.classList.toggle("uc-met", met);
      item.querySelector(".uc-rule-state").textContent =
        password.value === "" ? "" : met ? list.dataset.met : list.dataset.unmet;
    }
  };
  password?.addEventListener("input", show);
  username?.addEventListener("input", show);
  if (password) {
    show();
  }
}
