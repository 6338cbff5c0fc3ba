import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Product, runProduct, type Settings, startProduct } from './product.ts'
import { ask, envelopeOf, faultyEvent, send } from './talk.ts'

let database: FreshDatabase
let settings: Settings
beforeAll(async () => {
  database = await freshDatabase()
  settings = database.settings
})
afterAll(() => database.drop())

const whoAmI = '{ viewer { name abilities } }'
const administrator = { viewer: { name: 'administrator', abilities: ['ADMIN'] } }
const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` })

async function end(product: Product) {
  product.kill('SIGTERM')
  expect(await product.exited).toMatchObject({ code: 0 })
}

it('the first start prints all one needs, the next ones everything but the token, which still holds', async () => {
  const first = await startProduct(settings)
  expect(first.adminToken).toMatch(/^\S{30,}$/)
  expect(first.signInUrl).toContain(`${first.url}/sign-in?code=`)
  expect((await send(first, envelopeOf(faultyEvent()))).status).toBe(200)
  expect((await ask(first, whoAmI, {}, bearer(first.adminToken))).data).toEqual(administrator)
  await end(first)

  const second = await startProduct(settings)
  expect(second.adminToken).toBeNull()
  expect(second.printed()).not.toContain(first.adminToken)
  expect(second.signInUrl.split('=')[1]).not.toBe(first.signInUrl.split('=')[1])
  expect(new URL(second.dsn).username).toBe(new URL(first.dsn).username)
  expect((await ask(second, whoAmI, {}, bearer(first.adminToken))).data).toEqual(administrator)
  await end(second)

  const third = await startProduct({ ...settings, EVENKEEL_ADMIN_TOKEN: 'a-token-of-my-own-making' })
  expect(third.printed()).not.toMatch(/Admin token|of-my-own/)
  expect((await ask(third, whoAmI, {}, bearer('a-token-of-my-own-making'))).data).toEqual(administrator)
  expect((await ask(third, whoAmI, {}, bearer(first.adminToken))).status).toBe(401)
  await end(third)
})

describe('a running product', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ ...settings, EVENKEEL_ADMIN_TOKEN: 'a-token-of-my-own-making' })
  })
  afterAll(() => end(product))

  it('signs its starter in once, by a cookie for its own pages', async () => {
    const visit = await fetch(product.signInUrl, { redirect: 'manual' })
    expect({ status: visit.status, location: visit.headers.get('location') }).toEqual({ status: 303, location: '/' })
    const [set = ''] = visit.headers.getSetCookie()
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=(Lax|Strict)/)
    const cookie = set.split(';')[0]!
    const own = { cookie, origin: product.url, 'sec-fetch-site': 'same-origin' }
    expect((await ask(product, whoAmI, {}, own)).data).toMatchObject({ viewer: { abilities: ['ADMIN'] } })
    const foreign = { cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    expect((await ask(product, whoAmI, {}, foreign)).data).toBeNull()
    expect((await ask(product, whoAmI, {}, {})).status).toBe(401)

    const again = await fetch(product.signInUrl, { redirect: 'manual' })
    expect(again.status).toBe(403)
    expect(again.headers.getSetCookie()).toEqual([])
    expect((await fetch(`${product.url}/sign-in`, { redirect: 'manual' })).status).toBe(403)
  })

  it('says how it is', async () => {
    const get = async (path: string) => {
      const response = await fetch(product.url + path)
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
    }
    expect(await get('/livez')).toMatchObject({ status: 200 })
    expect(await get('/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
    expect(await get('/')).toMatchObject({ status: 200, type: expect.stringContaining('text/html') })
    expect(await get('/nowhere')).toMatchObject({ status: 404 })
    expect(await get('//')).toMatchObject({ status: 404 })

    const reports = async (status: number) => {
      const { text } = await get('/metrics')
      return Number(new RegExp(`^evenkeel_reports_total\\{status="${status}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0)
    }
    const before = { kept: await reports(200), refused: await reports(400) }
    await send(product, envelopeOf(faultyEvent()))
    await send(product, 'nonsense')
    expect({ kept: await reports(200), refused: await reports(400) }).toEqual({
      kept: before.kept + 1,
      refused: before.refused + 1,
    })
    const operations = async () => {
      const { text } = await get('/metrics')
      const counted = text.matchAll(/^evenkeel_graphql_operations_total\{type="(\w+)",outcome="(\w+)"\} (\d+)$/gm)
      return Object.fromEntries([...counted].map(([, kind, outcome, count]) => [`${kind} ${outcome}`, Number(count)]))
    }
    const earlier = await operations()
    const owner = bearer('a-token-of-my-own-making')
    for (const question of [whoAmI, whoAmI, '{ nothing }', 'subscription { live { viewer { name } } }'])
      await ask(product, question, {}, owner)
    await ask(product, 'mutation { revokeToken(input: { id: "x" }) { id } }', {}, owner)
    const later = await operations()
    const grown = Object.entries(later).map(([name, count]) => [name, count - (earlier[name] ?? 0)] as const)
    expect(Object.fromEntries(grown.filter(([, count]) => count > 0))).toEqual({
      'query ok': 2,
      'unknown GRAPHQL_VALIDATION_FAILED': 1,
      'subscription BAD_REQUEST': 1,
      'mutation ok': 1,
    })
    const { type, text } = await get('/metrics')
    expect(type).toContain('text/plain; version=')
    // "Text-based format": comments, then one sample a line.
    const line = /^(#.*|[a-zA-Z_:][\w:]*(\{\w+="[^"\n]*"(,\w+="[^"\n]*")*\})? (-?[\d.e+-]+|[Nn]a[Nn]|[+-]Inf)|)$/
    expect(text.split('\n').filter((each) => !line.test(each))).toEqual([])
  })

  it('does not share its port', async () => {
    const { port } = new URL(product.url)
    const other = await freshDatabase()
    const { code, printed } = await runProduct({ ...other.settings, PORT: port })
    expect({ code, printed: printed.trim() }).toEqual({
      code: 1,
      printed: `Port ${port} is taken by another program. Choose another with PORT.`,
    })
    // The token that this start did not come to show is shown by the next.
    const next = await startProduct(other.settings)
    expect((await ask(next, whoAmI, {}, bearer(next.adminToken))).data).toEqual(administrator)
    await end(next)
    await other.drop()
  })

  if (process.env.EVENKEEL_TEST_DATABASE === 'embedded') {
    it('does not share its folder', async () => {
      const { code, printed } = await runProduct(settings)
      expect(code).toBe(1)
      expect(printed.trim().split('\n')).toEqual([expect.stringContaining(`${settings.EVENKEEL_DATA} is in use`)])
      expect((await send(product, envelopeOf(faultyEvent()))).status).toBe(200)
    })
  }
})

it.each([
  ['PORT', { PORT: '70000' }],
  ['EVENKEEL_ADMIN_TOKEN', { EVENKEEL_ADMIN_TOKEN: 'short' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://nobody@localhost:1/none' }],
  ['DATABASE_URL', { DATABASE_URL: noSuchDatabase() }],
])('a start with an unusable %s says so and ends', async (name, bad) => {
  const { code, printed } = await runProduct({ ...settings, ...bad })
  expect(code).toBe(1)
  expect(printed).toContain(name)
  expect(printed).not.toMatch(/^ +at /m)
})

/** On the server that the tests run on, else nowhere. */
function noSuchDatabase(): string {
  const server = process.env.EVENKEEL_TEST_DATABASE ?? 'embedded'
  if (server === 'embedded') return 'postgres://nobody@database.invalid/none'
  const url = new URL(server)
  url.pathname = '/no_such_database'
  return url.href
}

const olderNode = oldNode()
if (olderNode !== null) {
  it('an older Node hears in one line which one is needed', async () => {
    const { code, printed } = await runProduct(settings, olderNode)
    expect(code).toBe(1)
    expect(printed.trim().split('\n')).toEqual([expect.stringMatching(/^Evenkeel needs Node\.js 26 or later/)])
  })
}

/** The system's own Node, where it is too old for the product. */
function oldNode(): string | null {
  for (const path of ['/usr/bin/node', '/usr/local/bin/node']) {
    try {
      const version = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8', stdio: 'pipe' })
      if (Number(version.split('.')[0]) < 26) return path
    } catch {
      // There is none at this place.
    }
  }
  return null
}
