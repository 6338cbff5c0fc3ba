#!/usr/bin/env node
// Plain JavaScript that any Node can read: an old one would stumble over main.ts without saying why.
const major = Number(process.versions.node.split('.')[0])
if (major >= 26) {
  await import('./main.ts')
} else {
  console.error(
    `Evenkeel needs Node.js 26 or later, and this is ${process.versions.node}. In a checkout "npm start" takes the right one, which "npm ci" brought along.`,
  )
  process.exit(1)
}
