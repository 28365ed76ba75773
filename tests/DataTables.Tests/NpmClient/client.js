// Does with the npm client what the tests ask for, one JSON line each, and answers one line each.
"use strict";

const readline = require("node:readline");
const { TableClient, odata } = require("@azure/data-tables");

const stale = "W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"";
const options = { allowInsecureConnection: true };
const clients = new Map();
const versions = new Map();

function client(table) {
  if (!clients.has(table)) clients.set(table, TableClient.fromConnectionString(process.argv[2], table, options));
  return clients.get(table);
}

function value({ type, text }) {
  switch (type) {
    case "Boolean": return { type, value: text === "true" };
    case "Int32": return { type, value: Number(text) };
    case "Double": return { type, value: /^-?(NaN|Infinity)$/.test(text) ? text : Number(text) };
    default: return { type, value: text };
  }
}

function entity(row) {
  const columns = Object.entries(row.columns).map(([name, column]) => [name, value(column)]);
  return { partitionKey: row.partitionKey, rowKey: row.rowKey, ...Object.fromEntries(columns) };
}

function row(found) {
  const columns = Object.entries(found)
    .filter(([name, column]) => name !== "odata.metadata" && column !== null && typeof column === "object")
    .map(([name, column]) => [name, { type: column.type, text: String(column.value) }]);
  return { partitionKey: found.partitionKey, rowKey: found.rowKey, columns: Object.fromEntries(columns) };
}

const key = (table, of) => JSON.stringify([table, of.partitionKey, of.rowKey]);

function version(table, step) {
  return step.match === "any" ? "*" : (step.match === "current" && versions.get(key(table, step.row))) || stale;
}

function keep(table, of, etag) {
  if (etag) versions.set(key(table, of), etag.trim());
}

function action(table, step) {
  switch (step.kind) {
    case "add": return ["create", entity(step.row)];
    case "update": return ["update", entity(step.row), step.mode, { etag: version(table, step) }];
    case "upsert": return ["upsert", entity(step.row), step.mode];
    case "delete": return ["delete", step.row];
  }
}

async function pages(table, step) {
  const filter = step.text !== undefined ? odata`C0 ${{ toString: () => step.operator }} ${step.text}` : step.filter;
  const query = client(table).listEntities({ queryOptions: { filter, select: step.select }, disableTypeConversion: true });
  const found = [];
  for await (const page of query.byPage({ maxPageSize: step.pageSize })) found.push(page.map(row));
  return found;
}

async function perform(table, step) {
  const tables = client(table);
  switch (step.kind) {
    case "create": await tables.createTable(); return {};
    case "add": keep(table, step.row, (await tables.createEntity(entity(step.row))).etag); return {};
    case "update":
      keep(table, step.row, (await tables.updateEntity(entity(step.row), step.mode, { etag: version(table, step) })).etag);
      return {};
    case "upsert": keep(table, step.row, (await tables.upsertEntity(entity(step.row), step.mode)).etag); return {};
    case "delete":
      await tables.deleteEntity(step.row.partitionKey, step.row.rowKey, { etag: version(table, step) });
      return {};
    case "get": {
      const query = { queryOptions: { select: step.select }, disableTypeConversion: true };
      const found = await tables.getEntity(step.row.partitionKey, step.row.rowKey, query);
      keep(table, step.row, found.etag);
      return { pages: [[{ ...row(found), partitionKey: step.row.partitionKey, rowKey: step.row.rowKey }]] };
    }
    case "query": return { pages: await pages(table, step) };
    case "transaction": {
      const done = await tables.submitTransaction(step.actions.map((part) => action(table, part)));
      done.subResponses.forEach((part, index) => keep(table, step.actions[index].row, part.etag));
      return {};
    }
  }
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { table, step } = JSON.parse(line);
    let answer;
    try {
      answer = await perform(table, step);
    } catch (error) {
      const index = step.kind === "transaction" ? /^(\d+):/.exec(error.message) : null;
      answer = {
        status: error.statusCode ?? 0,
        code: error.code ?? error.details?.odataError?.code ?? error.message,
        index: index ? Number(index[1]) : undefined,
      };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  }
}

main();
