import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { composeSchema } from '../../src/graphql/schema.ts'
import { extendWithPlugins } from '../../src/plugin/schema-additions/extend-with-plugins.ts'
import { fitAdditions } from '../../src/plugin/schema-additions/fit-additions.ts'
import { touchesPersonal } from '../../src/schema-builder/personal.ts'

const product = composeSchema()
const addition = {
  typeDefs: 'extend type Issue { ourTickets: OurTickets } type OurTickets { open: Int mine: Int }',
  resolvers: { Issue: { ourTickets: () => ({ open: 1 }) }, OurTickets: { mine: () => 0 } },
}
const { fitting } = fitAdditions(product, [{ plugin: 'our-tickets', ownName: 'our-tickets', addition }])
const schema = extendWithPlugins(product, fitting, async () => ({ ok: true, answer: null }))

test.each<[document: string, isPersonal: boolean]>([
  ['{ projects { nodes { slug } } }', false],
  ['{ viewer { abilities } }', false],
  ['{ viewer { name } }', true],
  ['subscription { live { me: viewer { until: expiresAt } } }', true],
  ['subscription { live { project(slug: "a") { issues { nodes { title } } } } }', false],
  ['{ notificationPreview(notifier: "ops") { parts { body } } }', true],
  ['{ node(id: "a") { ... on Issue { ourTickets { open } } } }', true],
  ['{ ...Who } fragment Who on Query { viewer { ...Name } } fragment Name on Viewer { name }', true],
])('%s', (document, isPersonal) => {
  expect(touchesPersonal(schema, parse(document))).toBe(isPersonal)
})
