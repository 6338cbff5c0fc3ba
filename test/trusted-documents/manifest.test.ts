import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readManifest } from '../../src/trusted-documents/command/manifest.ts'

const text = 'query A { viewer { name } }'
const hex = (algorithm: string) => createHash(algorithm).update(text).digest('hex')

test.each([`sha256:${hex('sha256')}`, hex('sha256')])('a document under %s is taken', (id) => {
  expect(readManifest(JSON.stringify({ [id]: text }))).toEqual([text])
})

test.each<[what: string, json: string, why: RegExp]>([
  ['SHA-1, which codegen takes unless told', JSON.stringify({ [hex('sha1')]: text }), /hashAlgorithm: 'sha256'/],
  ['the hash of another text', JSON.stringify({ [`sha256:${hex('sha256')}`]: `${text} ` }), /not the SHA-256/],
  ['capitals', JSON.stringify({ [`sha256:${hex('sha256').toUpperCase()}`]: text }), /not the SHA-256/],
  ['no text', '{ "a": {} }', /under "a" is not the text/],
  ['no documents', '{}', /no document/],
  ['a list', '["{ viewer { name } }"]', /not an object/],
  ['nothing', '', /not JSON/],
])('%s is refused with a sentence', (_what, json, why) => {
  expect(() => readManifest(json)).toThrow(why)
})
