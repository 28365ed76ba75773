// Reads queries and answers as JSON and prints what GitHub's published schema holds against them, one line each.
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { isDeepStrictEqual } = require("node:util");
const { buildSchema, execute, getVariableValues, parse, validate } = require("graphql");

// The package exports its text to modules only.
const text = join(__dirname, "node_modules", "@octokit", "graphql-schema", "schema.graphql");
const github = buildSchema(readFileSync(text, "utf8"), { assumeValid: true });

// An answer names its type only where the query asked for it; elsewhere the fragments say which types are meant.
function typeOf(value, info, type) {
  if (value.__typename) return value.__typename;
  const possible = github.getPossibleTypes(type).map(({ name }) => name);
  const fragments = info.fieldNodes
    .flatMap((field) => field.selectionSet.selections)
    .filter(({ kind }) => kind !== "Field")
    .map((part) => (part.kind === "FragmentSpread" ? info.fragments[part.name.value] : part));
  const fits = fragments.find(({ typeCondition, selectionSet }) => possible.includes(typeCondition.name.value)
    && selectionSet.selections.some((field) => (field.alias ?? field.name).value in value));
  return fits ? fits.typeCondition.name.value : possible.includes("User") ? "User" : possible[0];
}

function problems({ query, variables, data }) {
  const document = parse(query);
  const invalid = validate(github, document).map(({ message }) => message);
  if (invalid.length > 0) return invalid;

  const operation = document.definitions.find(({ kind }) => kind === "OperationDefinition");
  const given = getVariableValues(github, operation.variableDefinitions, variables);
  if (given.errors) return given.errors.map(({ message }) => message);
  if (!data) return [];

  const shaped = execute({
    schema: github,
    document,
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source, _arguments, _context, info) => source[info.path.key],
    typeResolver: (value, _context, info, type) => typeOf(value, info, type),
  });
  const errors = (shaped.errors ?? []).map(({ message, path }) => `${(path ?? []).join(".")}: ${message}`);
  return errors.length > 0 || isDeepStrictEqual(plain(shaped.data), data)
    ? errors
    : ["The answer holds more, or other values, than the schema gives this query."];
}

const plain = (value) => JSON.parse(JSON.stringify(value));

let input = "";
process.stdin.on("data", (part) => { input += part; });
process.stdin.on("end", () => {
  for (const exchange of JSON.parse(input)) {
    for (const problem of problems(exchange)) console.log(problem);
  }
});
