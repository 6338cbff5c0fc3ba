import { mkdir, mkdtemp, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import { rolldown } from 'rolldown'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { chooseMap } from '../../plugins/source-maps/choose-map.ts'
import sourceMaps from '../../plugins/source-maps/index.ts'
import { scriptPath } from '../../plugins/source-maps/script-path.ts'
import { sourceFilename } from '../../plugins/source-maps/source-name.ts'
import type { Frame, Report } from '../../src/crashes/report.ts'
import { parseJavaScript } from '../../src/crashes/stack-trace/javascript.ts'
import { exception, frame, report } from '../crashes/decide/reports.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const cart = `import { check } from './node_modules/lib/index.js'

export interface Item {
  price: number
  count: number
}

function totalOfItems(items: Item[]): number {
  return items.map((item) => priceOfItem(item)).reduce((one, other) => one + other, 0)
}

function priceOfItem(item: Item): number {
  if (item.count < 0) {
    throw new RangeError(\`💥 \${item.count}\`)
  }
  return item.price * item.count
}

class Checkout {
  readonly items: Item[]
  constructor(items: Item[]) {
    this.items = items
    this.placeOrder()
  }
  placeOrder() {
    check(() => totalOfItems(this.items))
  }
}

export function openShop(items: Item[]) {
  return new Checkout(items)
}
`
const library = `export function check(run) {
  const answer = run()
  if (answer === null) throw new Error('null')
  return answer
}
`

let root: string
let bundle: { code: string; map: string }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'source-maps-'))
  await write('code/src/cart.ts', cart)
  await write('code/src/node_modules/lib/index.js', library)
  bundle = await minified(join(root, 'code/src/cart.ts'))
})
afterAll(() => rm(root, { recursive: true }))
afterEach(() => void vi.useRealTimers())

async function write(path: string, text: string): Promise<string> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}

async function minified(input: string) {
  await using build = await rolldown({ input })
  const { output } = await build.generate({
    format: 'iife',
    name: 'shop',
    minify: true,
    sourcemap: 'hidden',
    file: join(root, 'code/dist/assets/cart.min.js'),
  })
  return { code: output[0].code, map: output[0].map!.toString() }
}

/** Runs the bundle as a script from that address until it throws; the report has the frames that the engine printed. */
function crashOf(code: string, address: string): Report {
  try {
    runInThisContext(`${code}shop.openShop([{ price: 1, count: -1 }])`, { filename: address })
  } catch (error) {
    const exceptions = parseJavaScript((error as Error).stack!.split('\n'))
    return report({ platform: 'javascript', exceptions })
  }
  throw new Error('It did not crash.')
}

/** A folder of source maps, new for each test. */
async function mapsIn(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(root, 'maps-'))
  for (const [path, text] of Object.entries(files)) await write(join(folder.slice(root.length), path), text)
  return folder
}

async function opened(config: object) {
  const registry = await openPlugins({ plugin: sourceMaps, config })
  return {
    async symbolicate(given: Report) {
      const { report: answer, resolvedBy, failures } = await registry.symbolicate(given)
      expect(failures).toEqual([])
      expect(resolvedBy).toEqual(answer === given ? [] : ['source-maps'])
      return answer
    },
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  }
}

async function resolved(config: object, given: Report): Promise<Report> {
  await using plugin = await opened(config)
  return await plugin.symbolicate(given)
}

const address = 'https://app.example.com/static/js/cart.min.js'
const framesOf = ({ exceptions }: Report) => exceptions.flatMap(({ frames }) => frames)
const lineOf = (text: string) => cart.split('\n').findIndex((line) => line.includes(text)) + 1
const at = (place: string, given: Partial<Frame> = {}) =>
  report({
    platform: 'javascript',
    exceptions: [exception({ frames: [frame({ absPath: place, lineno: 1, colno: 1, inApp: true, ...given })] })],
  })
/** A map of the first position of a script to line 3 of a source. */
function mapTo(source: string, content: string | null = 'one\ntwo\nthree\nfour\n'): string {
  const map = new GenMapping()
  addMapping(map, { generated: { line: 1, column: 0 }, original: { line: 3, column: 4 }, source })
  setSourceContent(map, source, content)
  return JSON.stringify(toEncodedMap(map))
}

describe('a crash of a minified bundle', () => {
  it('is told in the words of its source', async () => {
    const folder = await mapsIn({ 'cart.min.js.map': bundle.map })
    const crash = crashOf(bundle.code, address)
    expect(crash.exceptions[0]!.frames[0]!.function).not.toBe('priceOfItem')
    const answer = await resolved({ folder }, crash)

    const frames = framesOf(answer).filter(({ filename }) => filename?.startsWith('src/'))
    expect(frames.map((each) => [each.function, each.filename, each.lineno, each.inApp])).toEqual([
      ['priceOfItem', 'src/cart.ts', lineOf('throw new RangeError'), true],
      [null, 'src/cart.ts', lineOf('priceOfItem(item))'), true],
      ['totalOfItems', 'src/cart.ts', lineOf('priceOfItem(item))'), true],
      [null, 'src/cart.ts', lineOf('check(()'), true],
      ['check', 'src/node_modules/lib/index.js', 2, false],
      ['placeOrder', 'src/cart.ts', lineOf('check(()'), true],
      ['new Checkout', 'src/cart.ts', lineOf('this.placeOrder'), true],
      [expect.any(String), 'src/cart.ts', lineOf('new Checkout'), true],
    ])
    const lines = cart.split('\n')
    const thrown = lineOf('throw new RangeError')
    expect(frames[0]).toMatchObject({
      module: null,
      colno: lines[thrown - 1]!.indexOf('RangeError') + 1,
      absPath: '../../src/cart.ts',
      context: {
        pre: lines.slice(thrown - 6, thrown - 1),
        line: lines[thrown - 1],
        post: lines.slice(thrown, thrown + 5),
      },
    })
    expect(answer.notes).toEqual(['cart.min.js was resolved by the source map cart.min.js.map.'])
  })

  it('keeps the frames of others and everything else', async () => {
    const folder = await mapsIn({ 'cart.min.js.map': bundle.map })
    const crash = crashOf(bundle.code, address)
    const answer = await resolved({ folder }, crash)
    const foreign = ({ absPath }: Frame) => absPath !== address
    const others = framesOf(crash).filter(foreign)
    expect(others.length).toBeGreaterThan(0)
    for (const other of others) expect(framesOf(answer)).toContainEqual(other)
    expect({ ...answer, exceptions: [], notes: [] }).toEqual({ ...crash, exceptions: [], notes: [] })
    expect(answer.exceptions[0]).toMatchObject({ type: 'RangeError', value: '💥 -1' })
  })

  it('is told alike when the bundle is a section of a larger one', async () => {
    const map = { version: 3, sections: [{ offset: { line: 2, column: 7 }, map: JSON.parse(bundle.map) }] }
    const folder = await mapsIn({ 'all.js.map': JSON.stringify(map) })
    const crash = crashOf(`/* a */\n/* b */\n/* c */${bundle.code}`, 'app:///all.js')
    expect(framesOf(await resolved({ folder }, crash))[0]).toMatchObject({
      function: 'priceOfItem',
      filename: 'src/cart.ts',
      lineno: lineOf('throw new RangeError'),
      context: { line: expect.stringContaining('throw new RangeError') },
    })
  })

  it('is told alike by engines that point behind the callee', async () => {
    const folder = await mapsIn({ 'cart.min.js.map': bundle.map })
    const crash = crashOf(bundle.code, address)
    const [thrower, caller] = framesOf(crash)
    // As Safari does.
    const behind = { ...caller!, colno: caller!.colno! + thrower!.function!.length }
    const answer = await resolved({ folder }, { ...crash, exceptions: [exception({ frames: [thrower!, behind] })] })
    expect(framesOf(answer)[0]!.function).toBe('priceOfItem')
  })
})

describe('a report without anything to resolve', () => {
  it.each<[string, (maps: string) => object, Report]>([
    ['no folder', () => ({}), at(address)],
    ['a folder that is not there', (folder) => ({ folder: join(folder, 'nowhere') }), at(address)],
    ['another platform', (folder) => ({ folder }), { ...at(address), platform: 'python' }],
    ['no map', (folder) => ({ folder }), at('https://app.example.com/other.js')],
    ['no exceptions', (folder) => ({ folder }), report({ platform: 'javascript' })],
    ['no column', (folder) => ({ folder }), at(address, { colno: null })],
    ['no line', (folder) => ({ folder }), at(address, { lineno: null })],
    ['a line past the end', (folder) => ({ folder }), at(address, { lineno: 2 ** 31 - 1, colno: 2 ** 31 - 1 })],
    ['no place', (folder) => ({ folder }), at('', { absPath: null })],
    ['native code', (folder) => ({ folder }), at('node:internal/process/task_queues')],
    [
      'a script of somebody else',
      (folder) => ({ folder, urlPrefixes: ['https://our.example.com/static'] }),
      at('https://their.example.com/cart.min.js'),
    ],
  ])('comes back as it is: %s', async (_, config, given) => {
    const folder = await mapsIn({ 'cart.min.js.map': bundle.map })
    expect(await resolved(config(folder), given)).toBe(given)
  })
})

describe('the path of a script', () => {
  const prefixes = ['https://app.example.com/static/']

  it.each<[string, string[], string | null]>([
    ['https://x.example.com/static/js/app.js', [], 'static/js/app.js'],
    ['https://x.example.com:8443/app.js?v=2#top', [], 'app.js'],
    ['https://x.example.com/caf%C3%A9/a%20b.js', [], 'café/a b.js'],
    ['https://x.example.com/100%.js', [], '100%.js'],
    ['https://x.example.com/a/..%2f..%2Fetc/app.js', [], 'a/../../etc/app.js'],
    ['https://x.example.com/a/../../etc/./app.js', [], 'a/etc/app.js'],
    ['https://x.example.com/', [], null],
    ['https://x.example.com/shop/', [], null],
    ['https://app.example.com/static/js/app.js?v=1', prefixes, 'js/app.js'],
    ['https://app.example.com/other/app.js', prefixes, null],
    ['app:///static/app.js', prefixes, 'static/app.js'],
    ['app:///app.js', [], 'app.js'],
    ['app://app.js', [], 'app.js'],
    ['app://shop/dist/app.js', [], 'dist/app.js'],
    ['webpack:///static/js/app.js', [], 'static/js/app.js'],
    ['file:///srv/app/dist/server.js', [], 'srv/app/dist/server.js'],
    ['file:///C:/app/server.js', [], 'app/server.js'],
    ['C:\\app\\dist\\server.js', [], 'app/dist/server.js'],
    ['\\\\share\\app\\server.js', [], 'share/app/server.js'],
    ['/srv/app/dist/server.js', [], 'srv/app/dist/server.js'],
    ['index.android.bundle?platform=android&dev=false', [], 'index.android.bundle'],
    ['../../../etc/passwd', [], 'etc/passwd'],
    ['node:internal/timers', [], null],
    ['<anonymous>', [], null],
    ['[native code]', [], null],
    ['native', [], null],
    ['data:text/javascript,throw 1', [], null],
    ['blob:https://x.example.com/7f0c', [], null],
    ['chrome-extension://abcdef/app.js', [], null],
    ['safari-web-extension://abcdef/app.js', [], null],
    ['', [], null],
  ])('%s', (place, given, path) => {
    expect(scriptPath(place, given)?.join('/') ?? null).toBe(path)
  })
})

describe('the map of a script', () => {
  it.each<[string, string[], string, string | null, string | null]>([
    ['the only one', ['app.js.map'], 'app.js', null, 'app.js.map'],
    ['the only one, elsewhere', ['build/out/app.js.map'], 'static/app.js', '1.0.0', 'build/out/app.js.map'],
    [
      'that of the release',
      ['1.0.0/app.js.map', '1.1.0/app.js.map', 'app.js.map'],
      'app.js',
      '1.1.0',
      '1.1.0/app.js.map',
    ],
    [
      'deep below the release',
      ['1.0.0/js/app.js.map', '1.1.0/js/app.js.map'],
      'x/js/app.js',
      '1.1.0',
      '1.1.0/js/app.js.map',
    ],
    ['a release with a slash', ['web/shop@1.0.0/app.js.map'], 'app.js', 'web/shop@1.0.0', 'web/shop@1.0.0/app.js.map'],
    ['never that of another release', ['1.0.0/app.js.map'], 'app.js', '1.1.0', null],
    ['nor of another commit', ['0a1b2c3d/app.js.map'], 'app.js', '1.1.0', null],
    ['nor of another package', ['shop@2/app.js.map'], 'app.js', 'shop@3', null],
    ['unless the address names it', ['1.0.0/app.js.map'], 'cdn/1.0.0/app.js', 'shop@1', '1.0.0/app.js.map'],
    ['unless no release is known', ['1.0.0/app.js.map'], 'app.js', null, '1.0.0/app.js.map'],
    ['none of several releases', ['1.0.0/app.js.map', '1.1.0/app.js.map'], 'app.js', null, null],
    ['outside the release where it has none', ['1.0.0/app.js.map', 'app.js.map'], 'app.js', '1.1.0', 'app.js.map'],
    ['with the same folders', ['a/js/app.js.map', 'b/js/app.js.map'], 'static/b/js/app.js', null, 'b/js/app.js.map'],
    ['with the most folders', ['app.js.map', 'js/app.js.map'], 'static/js/app.js', null, 'js/app.js.map'],
    ['with no other folders', ['app.js.map', 'old/app.js.map'], 'static/app.js', null, 'app.js.map'],
    ['none of several', ['a/app.js.map', 'b/app.js.map'], 'static/app.js', null, null],
    ['none', [], 'app.js', '1.0.0', null],
  ])('%s', (_, candidates, script, release, path) => {
    const choice = chooseMap(candidates, script.split('/'), release)
    expect('path' in choice ? choice.path : null).toBe(path)
  })
})

it.each([
  ['src/cart.ts', 'src/cart.ts'],
  ['./src/cart.ts', 'src/cart.ts'],
  ['../../src/cart.ts', 'src/cart.ts'],
  ['webpack:///./src/cart.ts', 'src/cart.ts'],
  ['webpack://shop/./src/Cart.vue?1a2b', 'src/Cart.vue'],
  ['file:///home/ci/src/cart.ts', '/home/ci/src/cart.ts'],
  ['file:///C:/ci/src/cart.ts', 'C:/ci/src/cart.ts'],
  ['C:\\ci\\src\\cart.ts', 'C:/ci/src/cart.ts'],
  ['https://app.example.com/src/cart.ts', 'src/cart.ts'],
  ['\0rolldown/runtime.js', 'rolldown/runtime.js'],
  ['src/\ud800.ts', 'src/\ufffd.ts'],
])('the source %j is called %j', (source, filename) => {
  expect(sourceFilename(source)).toBe(filename)
})

describe('what a frame becomes', () => {
  it.each<[string, string, Partial<Frame>]>([
    ['code of a library', mapTo('node_modules/react/index.js'), { inApp: false }],
    ['a runtime of a bundler', mapTo('webpack://shop/webpack/bootstrap'), { inApp: false }],
    [
      'a module that a bundler made up',
      mapTo('\0commonjs-helpers.js'),
      { inApp: false, filename: 'commonjs-helpers.js' },
    ],
    ['what the map ignores', JSON.stringify({ ...JSON.parse(mapTo('src/a.ts')), ignoreList: [0] }), { inApp: false }],
    ['code of the app', mapTo('src/a.ts'), { inApp: true, lineno: 3, colno: 5 }],
    [
      'a short source',
      mapTo('src/a.ts', 'one\r\ntwo\r\nthree'),
      { context: { pre: ['one', 'two'], line: 'three', post: [] } },
    ],
    ['a source that is too short', mapTo('src/a.ts', 'one\ntwo'), { context: null }],
    ['no source text', mapTo('src/a.ts', null), { context: null }],
    [
      'source text that no store could keep',
      mapTo('src/a.ts', `\0one\n\ud800\n${'x'.repeat(299)}💥`),
      { context: { pre: ['one', '\ufffd'], line: `${'x'.repeat(299)}…`, post: [] } },
    ],
    [
      'a source below a root',
      JSON.stringify({ ...JSON.parse(mapTo('a.ts')), sourceRoot: '/ci/src' }),
      { filename: '/ci/src/a.ts' },
    ],
    ['a map with a guard', `)]}'\n${mapTo('src/a.ts')}`, { filename: 'src/a.ts' }],
    ['a map with a byte order mark', `\ufeff${mapTo('src/a.ts')}`, { filename: 'src/a.ts' }],
  ])('%s', async (_, map, expected) => {
    const folder = await mapsIn({ 'app.js.map': map })
    const given = at('app:///app.js', { function: 'f', module: 'app', context: { pre: [], line: 'min', post: [] } })
    expect(framesOf(await resolved({ folder }, given))[0]).toMatchObject({ function: 'f', module: null, ...expected })
  })

  it('takes a column 0 for the first one', async () => {
    const folder = await mapsIn({ 'app.js.map': mapTo('src/a.ts') })
    expect(framesOf(await resolved({ folder }, at('app:///app.js', { colno: 0 })))[0]!.filename).toBe('src/a.ts')
  })

  it('gives source text to the first 250 frames only', async () => {
    const folder = await mapsIn({ 'app.js.map': mapTo('src/a.ts') })
    const frames = Array.from({ length: 1_000 }, () => frame({ absPath: 'app:///app.js', lineno: 1, colno: 1 }))
    const answer = await resolved({ folder }, report({ platform: 'node', exceptions: [exception({ frames })] }))
    expect(framesOf(answer).filter(({ filename }) => filename === 'src/a.ts')).toHaveLength(1_000)
    expect(framesOf(answer).findIndex(({ context }) => context === null)).toBe(250)
  })
})

describe('a map that cannot be used', () => {
  const good = at('app:///good.js').exceptions[0]!.frames[0]!

  it.each<[string, string | null, string]>([
    ['is no JSON', '{"version":3,', 'its source map bad.js.map is no JSON'],
    ['is no map', '{"version":3}', 'its source map bad.js.map is no source map'],
    ['is null', 'null', 'its source map bad.js.map is no source map'],
    ['is too large', `${mapTo('a.ts')}${' '.repeat(5_000)}`, 'more than the 4096 that are allowed'],
    ['is not there', null, 'there is no source map of that name'],
    [
      'has nothing for the position',
      JSON.stringify({ version: 3, sources: [], names: [], mappings: '' }),
      'has nothing for',
    ],
    ['has sources that are none', JSON.stringify({ ...JSON.parse(mapTo('a.ts')), sources: [null] }), 'has nothing for'],
    [
      'points at sources that are not there',
      JSON.stringify({ ...JSON.parse(mapTo('a.ts')), sources: [] }),
      'has nothing for',
    ],
  ])('%s: a note says so', async (_, map, note) => {
    const folder = await mapsIn({ 'good.js.map': mapTo('good.ts'), ...(map === null ? {} : { 'bad.js.map': map }) })
    const bad = frame({ absPath: 'https://x.example.com/bad.js?v=1', lineno: 1, colno: 1, inApp: true })
    const crash = report({ platform: 'node', notes: ['Odd.'], exceptions: [exception({ frames: [bad, good, bad] })] })
    const answer = await resolved({ folder, cachedBytes: 4_096 }, crash)
    expect(framesOf(answer)[0]).toEqual(bad)
    expect(framesOf(answer)[1]!.filename).toBe('good.ts')
    expect(answer.notes).toEqual([
      'Odd.',
      expect.stringMatching(/^bad\.js was not resolved: .+\.$/),
      'good.js was resolved by the source map good.js.map.',
    ])
    expect(answer.notes[1]).toContain(note)
  })
})

describe('the folder', () => {
  it('gives nothing that lies outside of it', async () => {
    const outside = await mapsIn({ 'secret.js.map': mapTo('secret.ts'), 'app.js.map': mapTo('outside.ts') })
    const folder = await mapsIn({ 'inside/app.js.map': mapTo('inside.ts') })
    await symlink(join(outside, 'secret.js.map'), join(folder, 'linked.js.map'))
    await symlink(outside, join(folder, 'other'))
    await symlink('inside/app.js.map', join(folder, 'alias.js.map'))
    await using plugin = await opened({ folder })
    const filename = async (place: string) => framesOf(await plugin.symbolicate(at(place)))[0]!.filename

    expect(await filename('app:///linked.js')).toBeNull()
    expect(await filename('app:///other/secret.js')).toBeNull()
    expect(await filename(`app:///../${outside.split('/').at(-1)}/secret.js`)).toBeNull()
    expect(await filename(join(outside, 'secret.js'))).toBeNull()
    expect(await filename('app:///other/app.js')).toBe('inside.ts')
    expect(await filename('app:///alias.js')).toBe('inside.ts')
  })

  it('is looked at again after a while: for maps that are new, changed and gone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const folder = await mapsIn({ 'app.js.map': mapTo('first.ts') })
    await using plugin = await opened({ folder })
    const filename = async (place: string) => framesOf(await plugin.symbolicate(at(place)))[0]!.filename
    const later = () => vi.setSystemTime(Date.now() + 6_000)

    expect(await filename('app:///app.js')).toBe('first.ts')
    expect(await filename('app:///new.js')).toBeNull()
    await writeFile(join(folder, 'app.js.map'), mapTo('second.ts'))
    await utimes(join(folder, 'app.js.map'), new Date(), new Date(Date.now() + 60_000))
    await writeFile(join(folder, 'new.js.map'), mapTo('new.ts'))
    expect(await filename('app:///app.js')).toBe('first.ts')
    expect(await filename('app:///new.js')).toBeNull()

    later()
    expect(await filename('app:///app.js')).toBe('second.ts')
    expect(await filename('app:///new.js')).toBe('new.ts')

    await unlink(join(folder, 'app.js.map'))
    later()
    expect(await filename('app:///app.js')).toBeNull()
  })

  it('holds more maps than are kept in memory', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `part${index}`)
    const folder = await mapsIn(Object.fromEntries(names.map((name) => [`${name}.js.map`, mapTo(`${name}.ts`)])))
    await using plugin = await opened({ folder, cachedMaps: 2 })
    const frames = [...names, ...names].map((name) => frame({ absPath: `app:///${name}.js`, lineno: 1, colno: 1 }))
    const crash = report({ platform: 'javascript', exceptions: [exception({ frames })] })
    const answers = await Promise.all([plugin.symbolicate(crash), plugin.symbolicate(crash), plugin.symbolicate(crash)])
    for (const answer of answers) {
      expect(framesOf(answer).map(({ filename }) => filename)).toEqual([...names, ...names].map((name) => `${name}.ts`))
    }
  })

  it('serves the right map to each release', async () => {
    const folder = await mapsIn({ 'shop@1.0.0/app.js.map': mapTo('old.ts'), 'shop@1.1.0/app.js.map': mapTo('new.ts') })
    await using plugin = await opened({ folder, urlPrefixes: ['https://app.example.com'] })
    const given = at('https://app.example.com/app.js')
    const filename = async (release: string) => framesOf(await plugin.symbolicate({ ...given, release }))[0]!.filename
    expect(await filename('shop@1.0.0')).toBe('old.ts')
    expect(await filename('shop@1.1.0')).toBe('new.ts')
    expect(await filename('shop@1.2.0')).toBeNull()
    expect(await filename('../shop@1.1.0')).toBeNull()
  })
})
