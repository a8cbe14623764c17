// Starts what makes the pages quick. Everything works without it.
import { startColours } from "./colours.js";
import { startCombobox } from "./combobox.js";
import { startCopying } from "./copying.js";
import { startFilters } from "./filters.js";
import { startNotes } from "./notes.js";
import { startPanels } from "./panels.js";
import { startReturning } from "./returning.js";

startColours();
startCombobox();
startCopying();
startFilters();
startNotes();
startPanels();
startReturning();
