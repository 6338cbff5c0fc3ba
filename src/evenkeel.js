#!/usr/bin/env node
// Plain JavaScript that any Node can read: an old one would stumble over main.ts without saying why.
import { keepCompiled } from './compile-cache.js'

const major = Number(process.versions.node.split('.')[0])
const [word] = process.argv.slice(2)
const usage = `usage: evenkeel
         starts the server; its settings come from the environment or a file .env
       evenkeel documents register FILE --url URL [--token TOKEN]
         lets tokens of trusted documents run the documents of a dashboard`

if (major < 26) {
  console.error(
    `Evenkeel needs Node.js 26 or later, and this is ${process.versions.node}. In a checkout "npm start" takes the right one, which "npm ci" brought along.`,
  )
  process.exit(1)
} else if (word === undefined) {
  keepCompiled()
  await import('./main.ts')
} else if (word === 'documents') {
  await import('./trusted-documents/command/register.ts')
} else if (word === '--help' || word === '-h') {
  console.log(usage)
} else {
  console.error(`There is no command "${word}".\n\n${usage}`)
  process.exitCode = 2
}
