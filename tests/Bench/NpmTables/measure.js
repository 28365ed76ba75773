// Does one kind of table operation again and again with the npm client and prints how long it took, in milliseconds.
// One request a line: {"table", "kind", "first", "count", "side", "rows"}; one answer a line.
"use strict";

const readline = require("node:readline");
const { TableClient } = require("@azure/data-tables");

const text = "x".repeat(200);

function row(partition, number) {
  return {
    partitionKey: partition,
    rowKey: String(number).padStart(8, "0"),
    Name: `row ${number}`,
    Text: text,
    Number: number,
    Score: number + 0.5,
    Flag: number % 2 === 0,
    At: new Date(1700000000000 + number),
  };
}

async function perform(table, { kind, rows }, number) {
  switch (kind) {
    case "insert":
      return table.createEntity(row("inserted", number));
    case "get":
      return table.getEntity("read", String(number % rows).padStart(8, "0"));
    case "query": {
      let found = 0;
      for await (const _ of table.listEntities({ queryOptions: { filter: "PartitionKey eq 'read'" } })) found++;
      if (found !== rows) throw new Error(`${found} rows instead of ${rows}`);
      return found;
    }
    case "transaction":
      return table.submitTransaction(
        Array.from({ length: 10 }, (_, index) => ["create", row("transactions", number * 10 + index)]));
  }
}

async function measure(request) {
  const table = TableClient.fromConnectionString(process.argv[2], request.table, { allowInsecureConnection: true });
  let next = request.first;
  const end = request.first + request.count;
  const begun = process.hrtime.bigint();
  await Promise.all(Array.from({ length: request.side }, async () => {
    while (next < end) await perform(table, request, next++);
  }));
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin }))
    process.stdout.write(`${await measure(JSON.parse(line))}\n`);
}

main();
