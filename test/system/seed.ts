import { randomUUID } from 'node:crypto'
import { graphql } from '../typed/gql.ts'
import type { Ability, CrashReportedSubscription, ReportCrashInput, TypedDocumentString } from '../typed/graphql.ts'
import { ask, type Credentials, next, subscribe, type Transport } from './graphql-client.ts'
import { ADMIN } from './test-host.ts'

/** Arranges and acts as users do, through GraphQL and the address of the SDKs, and in no other way. */
export type Seed = ReturnType<typeof seed>
export type SeededProject = Awaited<ReturnType<Seed['project']>>

/** An event in the form of the Sentry protocol. */
export type SentryEvent = Record<string, unknown>

let made = 0

export function seed({ url }: { url: string }) {
  /** What was asked for; an error when anything about it failed. */
  async function gql<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    as: Credentials = { token: ADMIN },
  ): Promise<Data> {
    const { data, errors } = await ask(url, document, variables, as)
    if (data === null || errors.length > 0) throw new Error(`The answer was ${JSON.stringify(errors)}.`)
    return data
  }

  async function token(abilities: Ability[], projects?: string[], expiresAt?: Date) {
    const input = { name: abilities.join(), abilities, projects, expiresAt: expiresAt?.toISOString() }
    const { createToken } = await gql(CreateToken, { input })
    if (!createToken.token || !createToken.secret) throw new Error(JSON.stringify(createToken.errors))
    return { token: createToken.secret, id: createToken.token.id }
  }

  async function project(slug = `app-${++made}`) {
    const { createProject } = await gql(CreateProject, { input: { slug, name: slug } })
    const { number, keys } = createProject.project!
    const { publicKey: key, dsn } = keys[0]!

    /** Posts a body to the project's own address with the project's own key, unless told otherwise. */
    function post(body: string | Uint8Array<ArrayBuffer>, { to = 'envelope', headers = {}, auth = key } = {}) {
      const sentryAuth = `Sentry sentry_version=7, sentry_key=${auth}`
      return fetch(`${url}/api/${number}/${to}/`, {
        method: 'POST',
        headers: { 'x-sentry-auth': sentryAuth, ...headers },
        body,
      })
    }

    /** Reports a crash; resolves to its id when it is stored. */
    async function report(event: SentryEvent = {}): Promise<string> {
      const response = await post(JSON.stringify({ event_id: newEventId(), ...event }), { to: 'store' })
      const { id } = (await response.json()) as { id?: string }
      if (!id)
        throw new Error(`A report was answered with ${response.status}: ${response.headers.get('x-sentry-error')}`)
      return id
    }

    /** The project's crashes as a subscriber is told of them; resolves once the server tells. */
    async function crashes(transport: Transport) {
      const told = subscribe(url, CrashReported, { project: slug }, { token: ADMIN }, transport)
      const first = next(told)
      // What a subscription begins with is its first event.
      while (
        !(await Promise.race([first.then(() => true), report({ message: 'Is anybody there?' }).then(() => false)]))
      );
      return {
        /** The first of them, from now on, that fits. */
        async until(fits: (crash: ToldCrash) => boolean): Promise<ToldCrash> {
          for (;;) {
            const { crash } = (await next(told)).crashReported
            if (crash && fits(crash)) return crash
          }
        },
        end: async () => void (await told.return?.()),
      }
    }

    const reportCrash = (input: ReportCrashInput, as: Credentials = { key }) =>
      gql(ReportCrash, { input }, as).then((answer) => answer.reportCrash)

    return { slug, number, key, dsn, post, report, reportCrash, crashes }
  }

  return { url, gql, token, project }
}

export function newEventId(): string {
  return randomUUID().replaceAll('-', '')
}

/** An error in the form of the Sentry protocol, thrown by one function of the app. */
export function thrown(type: string, where: string, value = `${type} in ${where}`) {
  const frames = [{ function: where, filename: `${where}.js`, module: where, lineno: 1, in_app: true }]
  return { values: [{ type, value, stacktrace: { frames } }] }
}

/** The items of an envelope, each with its header. */
export function envelopeOf(items: [type: string, payload: object | string][], header: object = {}): string {
  const lines = items.flatMap(([type, payload]) => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
    return [JSON.stringify({ type, length: Buffer.byteLength(text) }), text]
  })
  return [JSON.stringify(header), ...lines].join('\n')
}

const CreateProject = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) { project { number keys { publicKey dsn } } errors { message } }
  }
`)
const CreateToken = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) { secret token { id } errors { message } }
  }
`)
const ReportCrash = graphql(`
  mutation ReportCrash($input: ReportCrashInput!) {
    reportCrash(input: $input) { eventId duplicate errors { code message path } crash { id } }
  }
`)
const CrashReported = graphql(`
  subscription CrashReported($project: String!) {
    crashReported(project: $project) { crash { eventId severity category exceptions { type value } message } }
  }
`)
type ToldCrash = NonNullable<CrashReportedSubscription['crashReported']['crash']>
