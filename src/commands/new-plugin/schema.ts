import type { Template } from './template.ts'

/** `our-tickets` → `ourTickets` */
const prefixOf = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

export const schema: Template = {
  summary: 'Adds to the GraphQL schema: a note on an issue.',
  index: (name) => `import { BadInput, definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  contract: 1,
  config: options,
  register(host, { longest }) {
    host.schema({
      typeDefs: \`
        extend type Issue {
          "What somebody noted on the issue."
          ${prefixOf(name)}Note: String
        }
        extend type Mutation {
          "Notes something on an issue, in place of what was noted before, and answers it."
          ${prefixOf(name)}Note(issue: ID!, text: String!): String!
        }
      \`,
      resolvers: {
        Issue: {
          ${prefixOf(name)}Note: ({ id }, _args, { store }) => store.get(id),
        },
        Mutation: {
          async ${prefixOf(name)}Note(_root, { issue, text }, { store, viewer }) {
            if (!(await viewer.mayFor(issue, 'TRIAGE'))) throw new BadInput('There is no such issue.')
            const note = text.slice(0, longest)
            await store.set(issue, note)
            return note
          },
        },
      },
    })
  },
})
`,
  options: `import { z } from 'zod'

/** The options of this plugin. */
export const options = z.strictObject({
  longest: z.number().int().min(1).max(10_000).default(1000).describe('Characters that are kept of a note.'),
})
`,
  test: (name) => `import { checkPlugin, startTestHost, type TestHost } from 'evenkeel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import plugin from '../../plugins/${name}/index.ts'

const config = { longest: 8 }

test('it keeps to the contract', { timeout: 30_000 }, async () => {
  expect(await checkPlugin(plugin, { config })).toMatchObject({ warnings: [] })
})

let host: TestHost
beforeAll(async () => {
  host = await startTestHost({ plugins: [{ use: plugin, config }] })
}, 60_000)
afterAll(() => host.stop())

test('a note on an issue is kept', async () => {
  const { issue } = await host.report()
  const read = 'query ($id: ID!) { node(id: $id) { ... on Issue { ${prefixOf(name)}Note } } }'
  expect(await host.graphql(read, issue)).toEqual({ node: { ${prefixOf(name)}Note: null } })
  const note = 'mutation ($id: ID!, $text: String!) { ${prefixOf(name)}Note(issue: $id, text: $text) }'
  await host.graphql(note, { id: issue.id, text: 'Ask Ada first.' })
  expect(await host.graphql(read, issue)).toEqual({ node: { ${prefixOf(name)}Note: 'Ask Ada ' } })
})
`,
  example: '{ longest: 280 }',
  behaviour: 'Reading asks for the right to read, noting for the right to triage.',
}
