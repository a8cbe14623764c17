// The admin's scripts. Every form works without them; they only quicken it.
import { startColours } from "../colours.js";
import { startGroups } from "../record/groups.js";
import { startLookups } from "../record/lookups.js";
import { startPopups } from "./popups.js";
import { startReading } from "../record/reading.js";
import { startSheet } from "../record/sheet.js";

startColours();
startGroups();
startLookups();
startPopups();
startReading();
startSheet();
