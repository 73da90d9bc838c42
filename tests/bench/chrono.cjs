// How fast chrono-node reads the same texts: MB of text a CPU second on one core, after warming up.
//
//     node chrono.cjs TEXT.jsonl        exit status 3 where chrono-node is not installed
'use strict';
const fs = require('fs');
let chrono;
try {
  chrono = require('chrono-node');
} catch {
  process.exit(3);
}
const texts = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const round = () => texts.forEach(({ text, date }) => chrono.parse(text, new Date(`${date || '2017-05-20'}T12:00:00`)));
const seconds = () => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
};
round(); // the compiler of the machine has seen everything once
const begin = seconds();
let rounds = 0;
do {
  round();
  ++rounds;
} while (seconds() - begin < 3);
const rate = (bytes * rounds) / (seconds() - begin) / 1e6;
console.log(`chrono-node          ${rate.toFixed(2)} MB a CPU second`);
