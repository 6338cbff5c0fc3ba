import { readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

const schema = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')

/**
 * Types the GraphQL documents in tests and demo by `schema.graphql`. They ask with tokens that see everything, so that a field
 * which is null together with an error only is never null in what they go on with.
 */
const config: CodegenConfig = {
  schema: schema.replaceAll(/ @semanticNonNull(?!\()/g, '!'),
  documents: ['test/system/**/*.ts', 'test/product/**/*.ts', 'test/nodes/**/*.ts', 'demo/**/*.ts', '!test/typed/**'],
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'test/typed/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        useTypeImports: true,
        scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
}

export default config
