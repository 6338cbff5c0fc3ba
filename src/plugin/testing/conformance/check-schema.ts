import { fieldPrefix, isUnder } from '../../schema-additions/prefix.ts'
import { dataOf, postOperation } from '../ask-graphql.ts'
import { openReceiver, type Receiver } from '../receiver.ts'
import { startTestHost, type TestHost } from '../test-host.ts'
import type { Checklist } from './checklist.ts'
import { type FieldOf, INTROSPECTION, isAskedWith, questionFor, type TypeOf } from './made-up-question.ts'
import type { Subject } from './subject.ts'
import { contentAnswer } from './trial.ts'

/** Asks a whole host for every field that a plugin adds to the types of the product. */
export async function checkSchema(list: Checklist, subject: Subject): Promise<void> {
  await using opened = new AsyncDisposableStack()
  let host: TestHost | undefined
  await list.check('schema fits the product', async () => {
    host = opened.use(await startHostWith(subject, opened.use(await openReceiver(contentAnswer(subject)))))
    return undefined
  })
  if (host === undefined) return
  const server = host
  const { id, eventId } = await server.report({ release: 'shop@1.4.2' })
  const places = placesOf(eventId)
  const types = await introspect(server)
  const prefix = fieldPrefix(subject.plugin.name)
  let added = 0
  for (const [type, around] of Object.entries(places)) {
    for (const field of types.get(type)?.fields ?? []) {
      if (!isUnder(prefix, field.name)) continue
      added++
      const check = `schema answers ${type}.${field.name}`
      if (type === 'Mutation' && typeof subject.options.config !== 'function') {
        list.skip(check, 'Mutations are asked for only when config is a function of the receiver.')
      } else await list.check(check, () => checkField(server, subject, field, around(questionFor(field, types, id))))
    }
  }
  await list.check('schema adds fields to types of the product', () => {
    if (added === 0) throw new Error(`none of ${Object.keys(places).join(', ')} has a field that begins with ${prefix}`)
    return `${added} fields`
  })
}

function startHostWith({ plugin, options }: Subject, receiver: Receiver): Promise<TestHost> {
  const config = typeof options.config === 'function' ? options.config(receiver) : options.config
  return startTestHost({ plugins: [{ use: plugin, config }], env: options.env ?? {} })
}

/** Where a field of a type of the product is asked for. */
function placesOf(eventId: string): Record<string, (question: string) => string> {
  const inProject = (question: string) => `{ project(slug: "default") { ${question} } }`
  const inCrash = (question: string) => inProject(`crash(eventId: "${eventId}") { ${question} }`)
  return {
    Query: (question) => `{ ${question} }`,
    Mutation: (question) => `mutation { ${question} }`,
    Project: inProject,
    Crash: inCrash,
    Issue: (question) => inCrash(`issue { ${question} }`),
    Release: (question) => inProject(`releases(first: 1) { nodes { ${question} } }`),
  }
}

async function introspect(host: TestHost): Promise<Map<string, TypeOf>> {
  const data = dataOf(await postOperation(host, INTROSPECTION)) as { __schema: { types: TypeOf[] } }
  return new Map(data.__schema.types.map((type) => [type.name, type]))
}

/** Bad input, made up as it is, is a good answer; so is a failure where nobody can say what the field talks to. */
async function checkField(
  host: TestHost,
  { options }: Subject,
  field: FieldOf,
  question: string,
): Promise<string | undefined> {
  const { errors } = await postOperation(host, question)
  const [error] = errors.filter(({ extensions }) => extensions?.code !== 'BAD_USER_INPUT')
  if (error === undefined) return errors[0]?.message
  const mayFail = isAskedWith(field) || options.receiver === 'none'
  if (mayFail && error.extensions?.reason === 'FAILED') return error.message
  const why = host.log.findLast(({ reason }) => typeof reason === 'string')?.reason
  throw new Error([error.message, why].filter(Boolean).join(' '))
}
