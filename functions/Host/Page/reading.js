// What a pasted text means: whose profile, which code host, which sites, and what is somebody's message.

const platforms = ["upwork.com", "freelancer.com", "fiverr.com", "guru.com", "peopleperhour.com", "toptal.com", "contra.com"];
const named = /^(upwork|freelancer|fiverr|guru|peopleperhour|toptal|contra|github|web):\S+$/i;
const address = /^(https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:[/?#:]\S*)?)$/u;
const edges = /^[<("'“‘\[]+|[>)"'”’\],.;]+$/g;

/** @returns the profile, what else is the contractor's, and the lines that are none of it. */
export function read(text) {
  const found = { profile: null, profiles: [], github: null, portfolio: [], message: "" };
  const prose = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/).map(word => word.replace(edges, "")).filter(Boolean);
    const places = words.filter(word => named.test(word) || address.test(word));
    const isProse = words.length > places.length + 2 || (words.length > 1 && places.length === 0);
    if (isProse) prose.push(line.trim());
    // An address inside a sentence is part of the message; one on a line of its own, or after a word or two, is meant.
    else for (const word of places.length > 0 ? places : words) sort(found, word);
  }

  promote(found);
  found.message = prose.join("\n");
  return found;
}

function sort(found, word) {
  if (isGitHub(word)) found.github ??= word;
  else if (!isPlatform(word)) (address.test(word) && !named.test(word) ? found.portfolio : found.profiles).push(whole(word));
  else if (found.profile === null) found.profile = word;
  else if (found.profile !== word) found.profiles.push(word);
}

/** Without a platform's profile, the code host or the first site is what is vetted. */
function promote(found) {
  if (found.profile !== null) return;
  if (found.profiles.length > 0) found.profile = found.profiles.shift();
  else if (found.github !== null) [found.profile, found.github] = [named.test(found.github) ? found.github : whole(found.github), null];
  else if (found.portfolio.length > 0) found.profile = found.portfolio.shift();
}

function isGitHub(word) {
  return /^github:/i.test(word) || host(word) === "github.com";
}

function isPlatform(word) {
  return named.test(word) || platforms.some(site => host(word) === site || host(word)?.endsWith("." + site));
}

function whole(word) {
  return address.test(word) && !/^https?:/i.test(word) && !named.test(word) ? "https://" + word : word;
}

function host(word) {
  try {
    return new URL(whole(word)).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}
