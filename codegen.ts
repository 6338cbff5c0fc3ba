import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types the GraphQL documents in tests and demo by `schema.graphql`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
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
