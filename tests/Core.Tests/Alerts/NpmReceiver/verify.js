// Reads one delivery a line, {secret, headers, body}, and says whether the npm package standardwebhooks takes it.
import { createInterface } from "node:readline";
import pkg from "standardwebhooks";

const { Webhook } = pkg;

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, headers, body } = JSON.parse(line);
  try {
    new Webhook(secret).verify(body, headers);
    console.log("taken");
  } catch (error) {
    console.log(error.message);
  }
}
