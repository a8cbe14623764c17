// A draft keeps itself: what is typed is sent a moment later, beside the draft and never into its history.

const WAIT = 1500;
const AGAIN = 5000;

class Keeping {
  #form;
  #says;
  #waiting = 0;
  #sending = false;
  #again = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#says = form.querySelector("[data-kept]");
    form.addEventListener("input", () => this.soon(WAIT));
    form.addEventListener("submit", () => clearTimeout(this.#waiting));
    addEventListener("online", () => this.soon(0));
  }

  /** @param {number} wait */
  soon(wait) {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#send(), wait);
  }

  async #send() {
    if (this.#sending) {
      this.#again = true;
      return;
    }
    this.#sending = true;
    try {
      const answer = await fetch(this.#form.dataset.draft ?? "", { method: "POST", body: new FormData(this.#form) });
      if (answer.status === 409) return this.#say((await answer.json()).what);
      if (!answer.ok) throw new Error(String(answer.status));
      this.#say("What you typed is kept.");
    } catch {
      this.#say("Not kept: no connection. Trying again.");
      this.soon(AGAIN);
    } finally {
      this.#sending = false;
      if (this.#again) this.soon(WAIT);
      this.#again = false;
    }
  }

  /** @param {string} words */
  #say(words) {
    if (this.#says) this.#says.textContent = words;
  }
}

/** Where a draft can be written. */
export function startDraft() {
  const form = document.querySelector("form[data-draft]");
  if (form instanceof HTMLFormElement && form.querySelector("[data-kept]")) new Keeping(form);
}
