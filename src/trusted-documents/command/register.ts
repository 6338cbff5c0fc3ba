import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { environment } from '../../config.ts'
import { BadManifest, readManifest } from './manifest.ts'
import { NotTaken, sendDocuments } from './send-documents.ts'

const usage = `usage: evenkeel documents register FILE --url URL [--token TOKEN]

  FILE     the persisted-documents.json that GraphQL Code Generator wrote
  --url    the address of the server, such as https://evenkeel.example.com
  --token  of an administrator of all projects; better in EVENKEEL_TOKEN, which other users of the machine do not see`

/** `evenkeel documents register`: lets tokens of trusted documents run the documents of a dashboard. */
process.exitCode = await register(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof BadManifest || error instanceof NotTaken)) throw error
  console.error(error.message)
  return 1
})

async function register(words: string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage)
    return 0
  }
  const asked = readWords(words)
  if (asked === null) {
    console.error(usage)
    return 2
  }
  const json = await readFile(asked.file, 'utf8').catch((error: Error) => {
    throw new BadManifest(`${asked.file} cannot be read: ${error.message}.`)
  })
  const { documents, added } = await sendDocuments(asked.server, asked.token, readManifest(json))
  for (const { hash, operations } of documents)
    if (added.includes(hash)) console.log(`new  sha256:${hash}  ${operations.join(', ')}`)
  console.log(`${documents.length} documents are registered, ${added.length} of them new.`)
  return 0
}

function readWords(words: string[]): { file: string; server: URL; token: string } | null {
  try {
    const options = { url: { type: 'string' }, token: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const { url = '', token = environment().EVENKEEL_TOKEN } = values
    const [topic, action, file, ...more] = positionals
    if (topic !== 'documents' || action !== 'register' || !file || more.length > 0 || !token) return null
    return { file, server: new URL(url.endsWith('/') ? url : `${url}/`), token }
  } catch {
    return null
  }
}
