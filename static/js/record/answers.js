// Where a form asks while somebody types: each door answers for its own people.

/**
 * @param {Element} field
 * @param {string} what
 * @returns {URL}
 */
export function answersOf(field, what) {
  const form = field.closest("form[data-answers]");
  const base = form instanceof HTMLElement ? (form.dataset.answers ?? "/admin/") : "/admin/";
  return new URL(base + what, location.origin);
}
