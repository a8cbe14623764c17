// Starts what makes the desk quick. Everything works without it.
import { startBench } from "./bench.js";

startBench();
