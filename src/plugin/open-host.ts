import type { Host, Kind } from './contract/plugin.ts'

/** One thing that a plugin added, under the name it goes by. */
export interface Addition<K extends Kind = Kind> {
  kind: K
  name: string
  value: Parameters<Host[K]>[0]
}

const usableName = /^[\p{L}\p{N} _.:/-]{1,100}$/u

/** The functions that an addition of a kind has. */
export const methods: Record<Kind, readonly string[]> = {
  classifier: ['classify'],
  symbolicator: ['symbolicate'],
  detector: ['detect'],
  notifier: ['notify', 'preview'],
  recoveryStrategy: ['recover'],
  healthCheck: ['check'],
  healthScorer: ['score'],
  schema: [],
}

/** Those that it may have besides. */
const furtherMethods: Partial<Record<Kind, readonly string[]>> = { detector: ['score'] }

/** The functions that this addition has, of those that are called. */
export function methodsOf({ kind, value }: Addition): string[] {
  const further = (furtherMethods[kind] ?? []).filter((method) => typeof Reflect.get(value, method) === 'function')
  return [...methods[kind], ...further]
}

/** The host as one plugin meets it while it registers. After `close` every addition throws. */
export function openHost(plugin: string, goesBy: string): { host: Host; added: Addition[]; close: () => void } {
  const added: Addition[] = []
  let open = true

  /** A plugin that goes by another name lends it to what it adds, so that it can be used twice. */
  function nameOf(name: string): string {
    if (name === plugin) return goesBy
    return goesBy === plugin ? name : `${goesBy}.${name}`
  }

  function add(kind: Kind, value: unknown): void {
    if (!open) throw new Error(`${goesBy}: the registry is frozen; call host.${kind} while register runs.`)
    if (typeof value !== 'object' || value === null) throw new TypeError(`host.${kind} needs an object.`)
    const addition = value as Record<string, unknown>
    const name = kind === 'schema' ? plugin : addition.name
    if (typeof name !== 'string' || !usableName.test(name)) {
      throw new TypeError(`host.${kind} needs a name of at most 100 letters, digits, spaces or -_.:/`)
    }
    for (const method of methods[kind]) {
      if (typeof addition[method] !== 'function')
        throw new TypeError(`The ${kind} "${name}" needs a function ${method}.`)
    }
    for (const method of furtherMethods[kind] ?? []) {
      if (addition[method] !== undefined && typeof addition[method] !== 'function')
        throw new TypeError(`The ${method} of the ${kind} "${name}" is no function.`)
    }
    if (kind === 'schema' && added.some((other) => other.kind === 'schema')) {
      throw new TypeError('host.schema may be called once.')
    }
    added.push({ kind, name: nameOf(name), value: value as Addition['value'] })
  }

  const kinds = Object.keys(methods) as Kind[]
  const host = Object.freeze(Object.fromEntries(kinds.map((kind) => [kind, (value: unknown) => add(kind, value)])))
  return {
    host: host as unknown as Host,
    added,
    close() {
      open = false
    },
  }
}

/** What `register` returned must be nothing: registering is synchronous. */
export function refusePromise(returned: unknown): void {
  if (!(returned instanceof Promise)) return
  // Its own failure adds nothing to the fault below, but left alone it would end the process.
  returned.catch(() => {})
  throw new TypeError('it returned a promise. Registering is synchronous; put work into start.')
}
