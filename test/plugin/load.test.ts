import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findConfiguration } from '../../src/plugin/configuration.ts'
import { loadPlugins } from '../../src/plugin/load.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-plugins-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}
const source = (name: string) => `export default { name: '${name}', contract: 1, register() {} }`
const configure = (plugins: unknown[]) => write('evenkeel.config.json', JSON.stringify({ plugins }))

describe('loadPlugins', () => {
  it('loads the usual plugins of the box when there is no configuration', async () => {
    const { listed, faults } = await loadPlugins({ configuration: null, env: {} })
    expect(faults).toEqual([])
    expect(listed).toContainEqual(expect.objectContaining({ name: 'rules', config: undefined, required: true }))
    expect(listed).toContainEqual(expect.objectContaining({ name: 'customer-health', config: undefined }))
  })

  it('loads a path, a plugin in the box, an npm package that only ES modules may import, and an inline one', async () => {
    await write('mine/own.ts', source('own'))
    await write('box/shipped/index.ts', source('shipped'))
    await write('node_modules/from-npm/package.json', '{"type":"module","exports":{".":{"import":"./main.js"}}}')
    await write('node_modules/from-npm/main.js', source('from-npm'))
    const configuration = await write(
      'evenkeel.config.ts',
      `const level: number = 3
      export default { plugins: [
        { use: './mine/own.ts' },
        { use: 'shipped', config: { level } },
        { use: 'from-npm', required: false },
        { use: { name: 'inline', contract: 1, register() {} } },
      ] }`,
    )
    expect(findConfiguration(folder)).toBe(configuration)
    const { listed, faults } = await loadPlugins({ configuration, env: {}, builtIn: join(folder, 'box') })
    expect(faults).toEqual([])
    expect(listed).toMatchObject([
      { plugin: { name: 'own' }, config: undefined, required: true },
      { plugin: { name: 'shipped' }, config: { level: 3 }, required: true },
      { plugin: { name: 'from-npm' }, required: false },
      { plugin: { name: 'inline' } },
    ])
  })

  it('loads every plugin of a folder, with the options that stand under its name', async () => {
    await write('mine/one.ts', source('one'))
    await write('mine/two/index.js', source('two'))
    await write('mine/one.test.ts', 'throw new Error("a test is no plugin")')
    await write('mine/README.md', 'neither is this')
    const configuration = await configure([{ use: './mine', config: { two: { level: 3 } }, required: false }])
    const { listed, faults } = await loadPlugins({ configuration, env: {} })
    expect(faults).toEqual([])
    expect(listed).toMatchObject([
      { name: 'one', config: undefined, required: false },
      { name: 'two', config: { level: 3 }, required: false },
    ])
  })

  it.each<[string, object, RegExp]>([
    ['options for a plugin that is not there', { config: { twoo: {} } }, /no plugin twoo/],
    ['options that are no object', { config: 7 }, /options of a folder/],
    ['one name for all', { as: 'both' }, /cannot go by one name/],
  ])('refuses of a folder %s', async (_, rest, why) => {
    await write('mine/two/index.js', source('two'))
    const { listed, faults } = await loadPlugins({
      configuration: await configure([{ use: './mine', ...rest }]),
      env: {},
    })
    expect(listed).toEqual([])
    expect(faults).toMatchObject([{ code: 'IMPORT_FAILED', message: expect.stringMatching(why) }])
  })

  it('finds `evenkeel/plugin` for a file that lies anywhere', async () => {
    await write(
      'far/away.mjs',
      `import { definePlugin } from 'evenkeel/plugin'\n${source('away').replace('export default', 'export default definePlugin(').concat(')')}`,
    )
    const { faults } = await loadPlugins({
      configuration: await configure([{ use: './far/away.mjs', isolate: true }]),
      env: {},
    })
    expect(faults).toEqual([])
  })

  it.each<[string, object, RegExp]>([
    ['a misspelt key of a use', { plugins: [{ use: 'rules', requried: true }] }, /requried/],
    ['a misspelt key of the guard', { plugins: [{ use: 'rules', guard: { timelimit: 5 } }] }, /timelimit/],
    ['a name that cannot be one', { plugins: [{ use: 'rules', as: 'Not A Name' }] }, /plugins\.0\.as/],
    [
      'an address that cannot be allowed',
      { plugins: [], network: { allowPrivate: ['10.0.0.0/99'] } },
      /allowPrivate\.0/,
    ],
    ['a key of its own', { plugins: [], pluginz: [] }, /pluginz/],
  ])('refuses %s and names it', async (_, configuration, why) => {
    const file = await write('evenkeel.config.json', JSON.stringify(configuration))
    const { faults } = await loadPlugins({ configuration: file, env: {} })
    expect(faults).toMatchObject([{ code: 'CONFIGURATION_INVALID', plugin: file, message: expect.stringMatching(why) }])
  })

  it('refuses to isolate what is written inline', async () => {
    const plugin = { name: 'inline', contract: 1, register() {} }
    const { faults } = await loadPlugins({ configuration: { plugins: [{ use: plugin, isolate: true }] }, env: {} })
    expect(faults).toMatchObject([{ code: 'ISOLATION_IMPOSSIBLE', plugin: 'inline' }])
  })

  it('takes secrets from the environment that it is given, at any depth', async () => {
    await write('own.ts', source('own'))
    const config = { token: { env: 'TOKEN' }, rooms: [{ url: { env: 'URL' } }], env: 'plain', none: null }
    const { listed } = await loadPlugins({
      configuration: await configure([{ use: './own.ts', config }]),
      env: { TOKEN: 's3cret', URL: 'https://example.org' },
    })
    expect(listed[0]?.config).toEqual({
      token: 's3cret',
      rooms: [{ url: 'https://example.org' }],
      env: 'plain',
      none: null,
    })
  })

  it('reports all that cannot be loaded, and loads the rest', async () => {
    await write('own.ts', source('own'))
    await write('throws.ts', `throw new Error('broken on import')`)
    await write('empty.ts', 'export default { name: 7 }')
    const { listed, faults } = await loadPlugins({
      configuration: await configure([
        { use: './missing.ts' },
        { use: './throws.ts', required: false },
        { use: './empty.ts' },
        { use: 'no-such-package' },
        { use: './own.ts', config: { a: { env: 'ABSENT' }, b: { c: { env: 'EMPTY' } } } },
        { use: './own.ts' },
      ]),
      env: { EMPTY: '' },
    })
    expect(listed).toHaveLength(1)
    expect(faults).toMatchObject([
      { plugin: './missing.ts', code: 'IMPORT_FAILED', required: true },
      {
        plugin: './throws.ts',
        code: 'IMPORT_FAILED',
        message: expect.stringContaining('broken on import'),
        required: false,
      },
      { plugin: './empty.ts', code: 'NOT_A_PLUGIN' },
      { plugin: 'no-such-package', code: 'IMPORT_FAILED' },
      { plugin: 'own', code: 'ENV_MISSING', message: expect.stringMatching(/option a .*ABSENT/) },
      { plugin: 'own', code: 'ENV_MISSING', message: expect.stringMatching(/option b\.c .*EMPTY/) },
    ])
  })

  it.each([
    ['absent', null, /evenkeel/],
    ['not JSON', '{', /JSON/],
    ['without plugins', '{}', /plugins: /],
    ['with an unknown key', '{"plugins":[],"plugin":[]}', /"plugin"/],
    ['with an unknown key in an entry', '{"plugins":[{"use":"a","confg":{}}]}', /plugins\.0: .*"confg"/],
    ['with a number for a plugin', '{"plugins":[{"use":3}]}', /plugins\.0\.use: Expected a path, a name or a plugin/],
  ])('refuses a configuration file that is %s', async (_, text, message) => {
    const configuration = text === null ? join(folder, 'evenkeel.json') : await write('evenkeel.config.json', text)
    const { listed, faults } = await loadPlugins({ configuration, env: {} })
    expect(listed).toEqual([])
    expect(faults).toEqual([
      { plugin: configuration, code: 'CONFIGURATION_INVALID', message: expect.stringMatching(message), required: true },
    ])
  })
})
