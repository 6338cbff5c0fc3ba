import { remembered } from '../../remembered.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

/** What compilers, proxies and runtimes add to the name that a person wrote, by the language they belong to. */
const generatedNames: readonly Rule[] = [
  // C#: async state machines, lambdas, local functions, closure classes, generic arity
  [/<>c(?:__DisplayClass\d+_\d+)?(?:<[^>]*>)?[.+]?/g, ''],
  [/<(\w+)>d(?:__\d+)?(?:`\d+)?(?:[.+]MoveNext)?/g, '$1'],
  [/<(\w+)>b__[\d_]+/g, '$1'],
  [/<(\w+)>g__(\w+)\|[\d_]+/g, '$1.$2'],
  [/`\d+|\[\[.*\]\]/g, ''],
  // Java, Kotlin and Scala: class loader prefix, lambdas, proxies, accessors, anonymous classes, mangled inline classes
  [/^(?:app|platform|[\w.]+(?:@[\w.]+)?)\/{1,2}(?=[a-z][\w$]*\.)/, ''],
  [/\$\$Lambda.*$/, ''],
  [/^(?:CGLIB\$(\w+)\$\d+)$/, '$1'],
  [/(?:\$\$(?:EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\$\$\w+)(?:\$\$\w+)*/, ''],
  [/(?:_\$\$_j\w+|\$HibernateProxy\$\w+|\$MockitoMock\$\w+|\$\$?ByteBuddy\$\w+)$/, ''],
  [/\$Proxy\d+/, '$Proxy'],
  [/(?<=GeneratedMethodAccessor|GeneratedConstructorAccessor)\d+/, ''],
  [/^(?:lambda\$|\$r8\$lambda\$|\$anonfun\$)(\w+?)\$(?:[0-9a-f]+\$)?\d+$/, '$1'],
  [/^lambda[$-]\d+$/, ''],
  [/\$lambda[$-]\d+(?:[$-]\d+)*/, ''],
  [/^access\$(?=[a-z])/i, ''],
  [/\$(?:default|suspendImpl)$/, ''],
  [/\$\$anon(?:fun)?(?=\$|$)/g, ''],
  [/(?<=\w)-(?:impl|[A-Za-z0-9_]{7})$/, ''],
  [/\$\d+(?=[$.]|$)/g, ''],
  // Swift and Objective-C
  [/\((?:\d+)\) (?:await|suspend) resume partial function for /, ''],
  [/\b(?:implicit )?closure #\d+ (?:.*? )?in /g, ''],
  [
    /^(?:(?:partial apply(?: forwarder)? for|dispatch thunk of|protocol witness for|thunk for|specialized|merged|outlined|@objc|@nonobjc) )+/,
    '',
  ],
  [/ in conformance .*$/, ''],
  [/\(extension in [^)]*\):/g, ''],
  [/^_*(?:\d+)?(.+?)_block_invoke(?:[_.]\d+)*$/, '$1'],
  // Rust
  [/::h[0-9a-f]{5,16}$/, ''],
  [/(?:::)?\{\{?(?:closure|vtable\.shim|constructor)(?:[#:.]\w+)?\}?\}/g, ''],
  // Go
  [/(?:\.(?:func|gowrap|deferwrap)?\d+|-fm|-range\d+)+$/, ''],
  // C and C++: clones, lambdas, symbol versions, offsets
  [/(?:\.(?:isra|part|constprop|cold|llvm|lto_priv|resume|destroy|cleanup)(?:\.\d+)*)+$/, ''],
  [/ \[clone [^\]]*\]|@plt$|@@?[A-Z]+_[\d.]+$| ?\+ ?(?:0x[0-9a-f]+|\d+)$/gi, ''],
  [/\{lambda\([^{}]*\)#\d+\}|'lambda\d*'|<lambda_[0-9a-f]+>|(?<=::)\$_\d+/g, 'lambda'],
  [/\(anonymous namespace\)|`anonymous[ -]namespace'/g, 'anonymous'],
  // PHP, Ruby, Elixir, Dart
  [/\{closure:(.+?)(?:\(\))?:\d+\}/g, '$1'],
  [/@anonymous.*$/, '@anonymous'],
  [/^(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )+/, ''],
  [/^anonymous fn(?:\/\d+)? in /, ''],
  [/(?<=\w)\/\d+$/, ''],
  // JavaScript: how each engine decorates a name
  [/(?:^|\.)(?:Object\.)?<anonymous>(?=\.|$)/g, ''],
  [/ \[as [^\]]+\]$/, ''],
  [/^(?:(?:async|new|get|set|static|bound) )+/, ''],
  [/^(?:Object|Module|Array|Function|window|self|globalThis|exports)\.(?=\w)/, ''],
  [/(?:\/?<)+$/, ''],
  [/^\?anon_\d+_?/, ''],
]

const places = new Set(['<init>', '<clinit>', '<module>', '<top (required)>', '<main>'])
const nameless =
  /^(?:\W*|(?:0x)?[0-9a-f]{6,}|sub_[0-9a-f]+|<?(?:redacted|unknown|null|undefined)>?|[([{]?anonymous(?: function)?[)\]}]?|(?:global|eval|module) code|eval|lambda)$/i
/** Names beyond this are cut, so that no rule meets a name of a megabyte. */
const longest = 500
/** The same crash comes again and again, and cleaning its names costs more than all else about its fingerprint. */
const names = { most: 20_000, longest: 200 }
const addresses = /(?: ?\/ ?)?0x[0-9a-f]+/gi
const operator = /\boperator\b\W/
const plain = /^[A-Za-z_]\w*$/
const edges = /^[.:\s]+|[.:$+\s\\/]+$/g

function applyRules(name: string): string {
  let rest = name
  for (const [pattern, replacement] of generatedNames) rest = rest.replace(pattern, replacement)
  return rest
}

/** Drops balanced `<…>` everywhere, and `(…)` or `[…]` that follows a name: type arguments and argument lists. */
function dropArguments(name: string): string {
  let kept = ''
  let depth = 0
  for (let i = 0; i < name.length; i++) {
    const char = name[i]!
    if (char === '<' || char === '(' || char === '[') {
      if (depth > 0 || char === '<' || /[\w>]$/.test(kept)) {
        depth++
        continue
      }
    } else if (depth > 0) {
      if ((char === '>' && name[i - 1] !== '-') || char === ')' || char === ']') depth--
      continue
    }
    kept += char
  }
  return kept
}

/** Rust writes `<Type as Trait>::method`; the brackets are not arguments there. */
function unwrapQualifiedPath(name: string): string {
  if (name[0] !== '<') return name
  let depth = 0
  for (let i = 0; i < name.length; i++) {
    if (name[i] === '<') depth++
    else if (name[i] === '>' && name[i - 1] !== '-' && --depth === 0)
      return name.startsWith('::', i + 1) ? name.slice(1, i) + name.slice(i + 1) : name
  }
  return name
}

/**
 * The name that a person gave a function, without arguments and without what compilers made of it: `lambda$save$0`,
 * `<Save>d__12.MoveNext`, `closure #1 in save()` and `save::{{closure}}::h3fa9c01d` are all `save`. Empty when nobody named it.
 */
export const functionName = (raw: string | null): string => (raw === null ? '' : knownFunction(raw))

const knownFunction = remembered((raw) => {
  const trimmed = raw.slice(0, longest).trim()
  if (places.has(trimmed)) return trimmed
  if (nameless.test(trimmed)) return ''
  if (plain.test(trimmed) && !trimmed.endsWith('_block_invoke')) return trimmed
  const ruled = applyRules(trimmed)
  const bare = operator.test(ruled) ? ruled : dropArguments(unwrapQualifiedPath(ruled))
  const name = bare.replace(/ const$/, '').replace(edges, '')
  return nameless.test(name) ? '' : name
}, names)

/** A module, namespace or class without anonymous and generated parts: `Foo$1`, `Foo$$EnhancerBySpringCGLIB$$ab12` are `Foo`. */
export const moduleName = remembered((raw) => {
  if (plain.test(raw)) return raw
  const bare = dropArguments(applyRules(raw.slice(0, longest))).replace(edges, '')
  return bare.includes('/') ? fileName(bare) : bare
}, names)

/** The last part of an exception's type, so that `java.lang.Error` and `Error` agree; anonymous classes lose their number. */
export function typeName(raw: string): string {
  const bare = moduleName(raw.slice(0, longest).trim().replace(addresses, ''))
  const name = bare.slice(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(':'), bare.lastIndexOf('\\')) + 1)
  return nameless.test(name) ? '' : name
}

const origin = /^(?:[a-z][a-z0-9+.-]*:)+\/\/\/?(?:[^/]*@)?[^/]*\/|^(?:[a-z][a-z0-9+.-]+:)+\/*/i
const home = /^(?:\/?[a-z]:)?\/(?:home|users|documents and settings)\/[^/]+\//i
const volatileSegment = /^(?:\.{0,2}|~|\([\w-]+\)|v?\d[\d.]*|(?=[a-f]*\d)[0-9a-f-]{6,}|[0-9a-f]{8}-[0-9a-f-]{27})$/i
const hashInName = /[.\-_](?:(?=[a-f]*\d)[0-9a-f]{5,}|(?=[A-Za-z_]*\d|[A-Za-z]+[A-Z])[\w-]{8})(?=\.)/g
const versionInName = /[.\-_]v?\d+(?:\.\d+)*(?=\.[a-z])|^(?:\d+|[0-9a-f]{6,})\.(?=[a-z])|\.(?:min|bundle|chunk)(?=\.)/gi

/**
 * The last two parts of a path that stay the same from one release, host and person to the next: origin, query, home folder,
 * versions and content hashes go. `https://cdn.example/assets/main.3f9a1c.js?v=2` is `assets/main.js`.
 */
export const fileName = remembered((raw) => {
  if (raw.startsWith('data:') || raw === '<anonymous>') return ''
  let path = raw.slice(0, longest).replaceAll('\\', '/')
  const query = path.search(/[?#]/)
  if (query > 0) path = path.slice(0, query)
  path = path
    .replace(/^file:\/\//, '')
    .replace(home, '')
    .replace(origin, '')
  const segments = path.split('/').filter((segment, i, all) => i === all.length - 1 || !volatileSegment.test(segment))
  const base = (segments.pop() ?? '').replace(hashInName, '').replace(versionInName, '').replace(versionInName, '')
  const folder = segments.pop()
  return folder === undefined ? base : `${folder}/${base}`
}, names)

/** The file name of a native image, without the folders that differ between devices. */
export function imageName(raw: string): string {
  const comma = raw.indexOf(', Version=')
  const path = comma > 0 ? raw.slice(0, comma) : raw
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
