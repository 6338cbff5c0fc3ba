import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { z } from 'zod'
import type { Vote } from '../../src/crashes/decision.ts'
import type { Call } from '../../src/plugin/contract/call.ts'
import type { Host, Plugin } from '../../src/plugin/contract/plugin.ts'
import { definePlugin } from '../../src/plugin/define-plugin.ts'
import { type Fault, PluginFaults } from '../../src/plugin/faults.ts'
import { overview } from '../../src/plugin/overview.ts'
import { exception, frame, report } from '../crashes/decide/reports.ts'
import { openPlugins, openPluginsWith } from './open-plugins.ts'

const vote: Vote = { severity: 'HIGH', confidence: 0.5, reason: 'because' }
const listed = (plugin: Plugin, config: unknown = {}, required = true) => ({ plugin, config, required })
/** Long enough for what answers at once on a busy machine. */
const impatient = (plugin: Plugin) => ({ plugin, guard: { timeLimitMs: 150 } })
const plugin = (name: string, rest: Partial<Plugin> = {}) =>
  definePlugin({ name, contract: 1, register: () => {}, ...rest })
const voter = (name: string, classify: () => unknown, rest: Partial<Plugin> = {}) =>
  plugin(name, { register: (host) => host.classifier({ name, classify: classify as () => Vote }), ...rest })

async function faultsOf(opening: Promise<unknown>): Promise<readonly Fault[]> {
  const thrown = await opening.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof PluginFaults)) throw new Error('The registry opened', { cause: thrown })
  return thrown.faults
}

describe('definePlugin', () => {
  it('gives a frozen value, and register the type of the checked options', () => {
    const made = definePlugin({
      name: 'typed',
      contract: 1,
      config: z.strictObject({ room: z.string(), limit: z.number().default(3) }),
      after: ['other'],
      register(_, config) {
        expectTypeOf(config).toEqualTypeOf<{ room: string; limit: number }>()
      },
    })
    expect(Object.isFrozen(made) && Object.isFrozen(made.after)).toBe(true)
  })

  it.each([
    [{ name: 'Not Kebab', contract: 1, register: () => {} }, /name/],
    [{ name: 'a', register: () => {} }, /contract/],
    [{ name: 'a', contract: 1 }, /register/],
    [{ name: 'a', contract: 1, register: () => {}, config: { room: 'string' } }, /Standard Schema/],
  ])('refuses %o', (definition, message) => {
    expect(() => definePlugin(definition as unknown as Plugin)).toThrow(message)
  })
})

describe('opening', () => {
  it('gathers every fault in one report that names plugin and key', async () => {
    const strict = { config: z.strictObject({ room: z.string() }) }
    const faults = await faultsOf(
      openPlugins(
        ...[
          listed(voter('first', () => null)),
          listed(plugin('first')),
          listed(plugin('future', { contract: 2 })),
          listed(plugin('wrong-type', strict), { room: 7 }),
          listed(plugin('misspelt', strict), { room: 'ops', rom: 'ops' }),
          listed(plugin('lax', { config: z.object({ deep: z.object({ a: z.number() }) }) }), { deep: { a: 1, b: 2 } }),
          listed(plugin('optionless'), { room: 'ops' }),
          listed(plugin('lost', { after: ['nobody'] })),
          listed(plugin('hen', { after: ['egg'] })),
          listed(plugin('egg', { after: ['hen'] })),
          listed(plugin('thrower', { register: () => Promise.reject(new Error('async')) as unknown as undefined })),
          listed(plugin('clash', { register: (host) => host.classifier({ name: 'first', classify: () => null }) })),
          listed(plugin('nameless', { register: (host) => host.classifier({ name: '', classify: () => null }) })),
        ],
      ),
    )
    const found = faults.map(({ plugin, code, message }) => `${plugin} ${code} ${message}`)
    expect(found).toHaveLength(12)
    for (const expected of [
      /^first PLUGIN_NAME_TAKEN/,
      /^future CONTRACT_UNSUPPORTED asks for contract 2; this host speaks 1/,
      /^wrong-type OPTIONS_INVALID option room is wrong: .*expected string/,
      /^misspelt OPTIONS_INVALID .*"rom"/,
      /^lax OPTIONS_INVALID option deep\.b is wrong: the plugin knows no such option/,
      /^optionless OPTIONS_INVALID option room is wrong: the plugin takes no options/,
      /^lost AFTER_UNKNOWN .*"nobody"/,
      /^hen AFTER_CYCLE .*hen → egg → hen/,
      /^egg AFTER_CYCLE .*hen → egg → hen/,
      /^thrower REGISTER_FAILED .*promise/,
      /^clash ADDITION_NAME_TAKEN .*"first"/,
      /^nameless REGISTER_FAILED .*needs a name/,
    ]) {
      expect(found).toContainEqual(expect.stringMatching(expected))
    }
  })

  it('starts in the order of `after`, otherwise as listed, and stops in reverse', async () => {
    const seen: string[] = []
    const logged = (name: string, after: string[] = []) =>
      listed(plugin(name, { after, start: () => void seen.push(`+${name}`), stop: () => void seen.push(`-${name}`) }))
    const registry = await openPlugins(...[logged('c', ['b']), logged('a'), logged('b')])
    await registry.stop()
    await registry.stop()
    expect(seen).toEqual(['+b', '+c', '+a', '-a', '-c', '-b'])
    expect(registry.plugins.map(({ state }) => state)).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
  })

  it('stops what had started when a required plugin does not start in time', async () => {
    const stop = vi.fn()
    let signal: AbortSignal | undefined
    const hung = plugin('hung', {
      start(_, call) {
        signal = call.signal
        return new Promise(() => {})
      },
    })
    const faults = await faultsOf(openPluginsWith({ limit: 5 }, listed(plugin('fine', { stop })), listed(hung)))
    expect(faults).toMatchObject([{ plugin: 'hung', code: 'START_FAILED', message: expect.stringContaining('5 ms') }])
    expect(stop).toHaveBeenCalledOnce()
    expect(signal?.aborted).toBe(true)
  })

  it('leaves optional plugins out, keeps their faults visible, and lets those that come after them run', async () => {
    const start = () => {
      throw new Error('no room')
    }
    const registry = await openPlugins(
      ...[
        listed(
          voter('optional', () => vote, { start }),
          {},
          false,
        ),
        listed(plugin('hen', { after: ['egg'] })),
        listed(plugin('egg', { after: ['hen'] }), {}, false),
        listed(voter('follower', () => vote, { after: ['optional', 'unread'] })),
        { use: './unread.ts', required: false },
      ],
    )
    expect(registry.faults.map(({ plugin, code }) => `${plugin} ${code}`)).toEqual([
      './unread.ts IMPORT_FAILED',
      'egg AFTER_CYCLE',
      'optional START_FAILED',
    ])
    expect(overview(registry, []).map(({ name, state }) => `${name} ${state}`)).toEqual([
      'optional FAILED',
      'hen RUNNING',
      'follower RUNNING',
      './unread.ts FAILED',
      'egg FAILED',
    ])
    expect(await registry.classify(report())).toMatchObject({ votes: [{ plugin: 'follower' }] })
  })

  it('uses a plugin of another contract when the operator names that contract, and no other', async () => {
    const future = voter('future', () => vote, { contract: 7 })
    await using registry = await openPlugins({ plugin: future, acceptContract: 7 })
    expect((await registry.classify(report())).votes).toHaveLength(1)
    const faults = await faultsOf(openPlugins({ plugin: future, acceptContract: 6 }))
    expect(faults).toMatchObject([
      { code: 'CONTRACT_UNSUPPORTED', message: expect.stringContaining('acceptContract: 7') },
    ])
  })

  it('uses one plugin twice, each with what it adds under its own name', async () => {
    const twice = plugin('twice', {
      register(host) {
        host.classifier({ name: 'twice', classify: () => vote })
        host.classifier({ name: 'more', classify: () => vote })
      },
    })
    await using registry = await openPlugins({ plugin: twice }, { plugin: twice, as: 'again' })
    const { votes } = await registry.classify(report())
    expect(votes.map(({ plugin, classifier }) => `${plugin} ${classifier}`)).toEqual([
      'twice twice',
      'twice more',
      'again again',
      'again again.more',
    ])
  })

  it('is frozen afterwards', async () => {
    let kept: Host | undefined
    await openPlugins(
      ...[
        listed(
          plugin('late', {
            register(host) {
              kept = host
            },
          }),
        ),
      ],
    )
    expect(() => kept?.classifier({ name: 'x', classify: () => null })).toThrow(/late: the registry is frozen/)
  })
})

describe('classifying', () => {
  it('answers at once when all classifiers do, with the votes in order', async () => {
    const registry = await openPlugins(
      ...[listed(voter('b', () => vote)), listed(voter('silent', () => null)), listed(voter('a', () => vote))],
    )
    expect(await registry.classify(report())).toEqual({
      votes: [
        { ...vote, plugin: 'b', classifier: 'b' },
        { ...vote, plugin: 'a', classifier: 'a' },
      ],
      failures: [],
    })
  })

  const bad: [string, () => unknown, RegExp][] = [
    [
      'throws',
      () => {
        throw new Error('boom')
      },
      /^boom$/,
    ],
    [
      'throws nothing at all',
      () => {
        throw undefined
      },
      /^undefined$/,
    ],
    [
      'throws what cannot be read',
      () => {
        throw { toString: null }
      },
      /cannot be read/,
    ],
    ['rejects', () => Promise.reject(new Error('later')), /^later$/],
    ['hangs', () => new Promise(() => {}), /150 ms/],
    [
      'sets a trap',
      () =>
        Object.defineProperty({}, 'then', {
          get() {
            throw new Error('trap')
          },
        }),
      /^trap$/,
    ],
    ['answers with a word', () => 'HIGH', /expected object/],
    ['invents a severity', () => ({ ...vote, severity: 'FATAL' }), /severity/],
    ['is too sure', () => ({ ...vote, confidence: 7 }), /confidence/],
    ['is not a number', () => ({ ...vote, confidence: Number.NaN }), /confidence/],
    ['gives no reason', () => ({ severity: 'HIGH', confidence: 1 }), /reason/],
    ['gives text that no database keeps', () => ({ ...vote, reason: 'a\0b' }), /reason: must be well-formed/],
    ['floods', () => ({ ...vote, reason: 'x'.repeat(1e6) }), /reason/],
    ['misspells a key', () => ({ ...vote, catgory: 'UI' }), /catgory/],
    ['says nothing', () => ({ confidence: 1, reason: 'because' }), /neither severity nor category/],
  ]
  it.each(bad)('a classifier that %s costs only its own vote', async (_, classify, message) => {
    const registry = await openPlugins(impatient(voter('bad', classify)), listed(voter('good', () => vote)))
    const ballot = await registry.classify(report())
    expect(ballot.votes).toEqual([{ ...vote, plugin: 'good', classifier: 'good' }])
    expect(ballot.failures).toMatchObject([{ plugin: 'bad', name: 'bad', message: expect.stringMatching(message) }])
    expect(overview(registry, [])).toMatchObject([
      { name: 'bad', kinds: ['classifier'], calls: 1, failures: 1, lastError: ballot.failures[0]?.message },
      { name: 'good', calls: 1, failures: 0, lastError: null },
    ])
  })

  it('aborts the signal of a call that took too long, even when it is asked for afterwards', async () => {
    let early: AbortSignal | undefined
    let late: Call | undefined
    const slow = plugin('slow', {
      register(host) {
        host.classifier({
          name: 'early',
          classify(_, call) {
            early = call.signal
            return new Promise(() => {})
          },
        })
        host.classifier({
          name: 'late',
          classify(_, call) {
            late = call
            return new Promise(() => {})
          },
        })
      },
    })
    const registry = await openPlugins(impatient(slow))
    await registry.classify(report())
    expect([early?.aborted, late?.signal.aborted]).toEqual([true, true])
  })

  it('refuses the vote of a synchronous classifier that overran', async () => {
    const busy = voter('busy', () => {
      for (const end = performance.now() + 3; performance.now() < end; );
      return vote
    })
    const registry = await openPlugins({ plugin: busy, guard: { timeLimitMs: 1 } })
    expect(await registry.classify(report())).toMatchObject({ votes: [], failures: [{ plugin: 'busy' }] })
  })
})

describe('symbolicating', () => {
  const raw = report({ exceptions: [exception({ type: 'Error', frames: [frame({ function: 'a' })] })] })
  const rename = (from: string, to: string) =>
    plugin(`${from}-${to}`, {
      register: (host) =>
        host.symbolicator({
          name: from,
          symbolicate: (crash) =>
            crash.exceptions[0]?.frames[0]?.function === from
              ? {
                  ...crash,
                  eventId: 'forged',
                  exceptions: [exception({ type: 'Error', frames: [frame({ function: to })] })],
                }
              : crash,
        }),
    })
  const broken = plugin('broken', {
    register: (host) =>
      host.symbolicator({ name: 'broken', symbolicate: async (crash) => ({ ...crash, exceptions: [{}] as never }) }),
  })

  it('hands each what the one before resolved, and takes nothing but the exceptions', async () => {
    const registry = await openPlugins(
      ...[listed(rename('a', 'b')), listed(rename('x', 'y')), listed(rename('b', 'c'))],
    )
    const answer = await registry.symbolicate(raw)
    expect(answer).toMatchObject({ resolvedBy: ['a-b', 'b-c'], failures: [] })
    expect(answer.report).toEqual({
      ...raw,
      exceptions: [exception({ type: 'Error', frames: [frame({ function: 'c' })] })],
    })
  })

  it('goes on without one that answers nonsense', async () => {
    const registry = await openPlugins(...[listed(broken), listed(rename('a', 'b'))])
    const answer = await registry.symbolicate(raw)
    expect(answer.resolvedBy).toEqual(['a-b'])
    expect(answer.failures).toMatchObject([{ plugin: 'broken', message: expect.stringContaining('exceptions.0') }])
  })
})
