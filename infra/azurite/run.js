// Runs the emulator so that it never outlives the program that started it, and never dies before it.
// The starter holds our standard input open: when the starter is gone (even killed), the input ends, and we save and close.
// Ctrl+C in a terminal reaches every process; the starter drains first, so the emulator must not take that signal.
"use strict";

const once = process.once;
process.once = (event, listener) => (event === "SIGINT" ? process : once.call(process, event, listener));
process.on("SIGINT", () => {});
process.stdout.on("error", () => {}); // The reader may be gone before our last line, and the data still has to be saved.
process.stderr.on("error", () => {});
process.stdin.on("end", () => {
  // Before it listens for the signal there is nothing to save; and whatever happens, it does not stay behind.
  if (!process.emit("SIGTERM")) process.exit(0);
  setTimeout(() => process.exit(1), 10000).unref();
});
process.stdin.resume();

require("./node_modules/azurite/dist/src/azurite.js");
