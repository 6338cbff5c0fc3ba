import type { Sign } from './sign.ts'
import { apple } from './signs/apple.ts'
import { common } from './signs/common.ts'
import { dotnet } from './signs/dotnet.ts'
import { go } from './signs/go.ts'
import { android, java } from './signs/java.ts'
import { javascript } from './signs/javascript.ts'
import { native } from './signs/native.ts'
import { php } from './signs/php.ts'
import { python } from './signs/python.ts'
import { ruby } from './signs/ruby.ts'

/** Signs ready to be looked up. */
export interface Table {
  /** By lower-case name of an exception type. */
  readonly byType: ReadonlyMap<string, readonly Sign[]>
  /** Signs that ask for no type. */
  readonly untyped: readonly Sign[]
}

function table(...lists: readonly (readonly Sign[])[]): Table {
  const byType = new Map<string, Sign[]>()
  const untyped: Sign[] = []
  for (const sign of lists.flat()) {
    if (sign.types === undefined) untyped.push(sign)
    for (const type of sign.types ?? []) {
      const name = type.toLowerCase()
      byType.set(name, [...(byType.get(name) ?? []), sign])
    }
  }
  return { byType, untyped }
}

const onApple = table(common, apple, native)
const onJava = table(common, java, android)
const onScript = table(common, javascript)
/** An SDK of its own, or none that we know: the names alone must tell. */
const anywhere = table(common, apple, native, java, android, javascript, python, dotnet, go, ruby, php)

const byPlatform = new Map([
  ['cocoa', onApple],
  ['apple', onApple],
  ['swift', onApple],
  ['objc', onApple],
  ['native', onApple],
  ['java', onJava],
  ['kotlin', onJava],
  ['android', onJava],
  ['scala', onJava],
  ['javascript', onScript],
  ['node', onScript],
  ['python', table(common, python)],
  ['csharp', table(common, dotnet)],
  ['go', table(common, go)],
  ['ruby', table(common, ruby)],
  ['php', table(common, php)],
])

/** @param platform Sentry's name for it */
export function tableFor(platform: string): Table {
  return byPlatform.get(platform) ?? anywhere
}
