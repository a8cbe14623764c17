// Sets the reader's own choice of colours before the first paint. Kept in the browser, never sent: no cookie.
{
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    // Storage can be switched off; the system's colours are used then.
  }
  if (choice === "light" || choice === "dark") {
    document.documentElement.dataset.theme = choice;
  }
}
