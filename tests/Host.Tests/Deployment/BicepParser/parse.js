// What the Bicep files of a folder say, as JSON: mistakes, parameters, resources with their literal values, texts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Language, Parser } from "web-tree-sitter";

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(new URL("node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm", import.meta.url).pathname));

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".bicep")).sort();
console.log(JSON.stringify(files.map(read)));

function read(file) {
  const said = { file, mistakes: [], parameters: [], resources: [], keys: [], texts: [] };
  walk(parser.parse(readFileSync(join(folder, file), "utf8")).rootNode, said, null);
  return said;
}

function walk(node, said, outer) {
  if (node.isError || node.isMissing)
    said.mistakes.push(`line ${node.startPosition.row + 1}: ${node.text.split("\n")[0]}`);
  if (node.type === "parameter_declaration")
    said.parameters.push({ name: named(node, "identifier").text, described: described(node) });
  if (node.type === "string_content") said.texts.push(node.text);
  if (node.type === "object_property") said.keys.push(unquoted(node.namedChild(0)));
  if (node.type === "resource_declaration") outer = resource(node, said, outer);
  for (let place = 0; place < node.childCount; place++) walk(node.child(place), said, outer);
}

// A resource inside another one is named without what the outer one says already.
function resource(node, said, outer) {
  const [type, version] = unquoted(named(node, "string")).split("@");
  const full = outer && !version ? { type: `${outer.type}/${type}`, version: outer.version } : { type, version };
  const existing = node.children.some((child) => child.text === "existing");
  said.resources.push({ ...full, existing, values: existing ? {} : values(body(node), "", {}) });
  return full;
}

function body(node) {
  const at = node.descendantsOfType("object");
  return at.length > 0 ? at[0] : null;
}

function values(object, path, found) {
  for (const property of object?.namedChildren ?? []) {
    if (property.type !== "object_property") continue;
    const [key, value] = [unquoted(property.namedChild(0)), property.namedChild(1)];
    if (value?.type === "object") values(value, `${path}${key}.`, found);
    else if (value) found[path + key] = unquoted(value);
  }
  return found;
}

function described(node) {
  const before = node.previousNamedSibling;
  return before?.type === "decorators" && before.text.includes("description(");
}

function named(node, type) {
  return node.namedChildren.find((child) => child.type === type);
}

function unquoted(node) {
  return node.text.replace(/^'(.*)'$/s, "$1");
}
