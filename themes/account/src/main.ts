import { isBack, start } from "./session/keycloak";

const root = document.getElementById("app");
if (!root) {
  throw new Error("The page has no place for the application.");
}
try {
  // A page that only leads to the login does without the application; behind the login it comes while the login is checked.
  const coming = isBack() ? import("./application") : undefined;
  // Whether it has come is asked further down.
  coming?.catch(() => undefined);
  await start();
  const { show } = await (coming ?? import("./application"));
  await show(root);
} catch {
  // Texts may be missing too: the page itself carries these words.
  root.dataset["state"] = "failed";
}
