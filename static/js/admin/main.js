// The admin's scripts. Every form works without them; they only quicken it.
import { startColours } from "../colours.js";
import { startGroups } from "./groups.js";
import { startLookups } from "./lookups.js";
import { startPopups } from "./popups.js";
import { startReading } from "./reading.js";
import { startSheet } from "./sheet.js";

startColours();
startGroups();
startLookups();
startPopups();
startReading();
startSheet();
