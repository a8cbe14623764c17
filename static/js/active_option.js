// The active option of a list under a field: marked, named to screen readers, and in sight.

/**
 * Make one option the active one; an index outside of the list makes none active.
 * @param {Element} field the combobox
 * @param {Element[]} options all options of its list, in order
 * @param {number} index
 */
export function activate(field, options, index) {
  for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === index));
  const active = options[index];
  if (active) {
    field.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}
