#!/usr/bin/env node
// Plain JavaScript that any Node can read: an old one would stumble over main.ts without saying why.
const major = Number(process.versions.node.split('.')[0])
if (major >= 26) {
  await import('./main.ts')
} else {
  console.error(
    `Evenkeel needs Node.js 26 or later, and this is ${process.versions.node}. Start it with "npm start": "npm ci" brought the right one along.`,
  )
  process.exit(1)
}
