// Starts what makes the desk quick. Everything works without it.
import { startGroups } from "../record/groups.js";
import { startLookups } from "../record/lookups.js";
import { startReading } from "../record/reading.js";
import { startSheet } from "../record/sheet.js";
import { startBench } from "./bench.js";
import { startDraft } from "./draft.js";
import { startMarking } from "./marking.js";

startBench();
startDraft();
startMarking();
startGroups();
startLookups();
startReading();
startSheet();
